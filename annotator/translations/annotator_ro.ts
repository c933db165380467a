<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ro_RO">
<context>
    <name></name>
    <message>
        <source> or </source>
        <translation> sau </translation>
    </message>
    <message numerus="yes">
        <source> · {count} to check</source>
        <translation>
            <numerusform> · {count} de verificat</numerusform>
            <numerusform> · {count} de verificat</numerusform>
            <numerusform> · {count} de verificat</numerusform>
        </translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 articol</translation>
    </message>
    <message>
        <source>1 article could not be read</source>
        <translation>1 articol nu a putut fi citit</translation>
    </message>
    <message>
        <source>1 article left as before: {why}</source>
        <translation>1 articol lăsat ca înainte: {why}</translation>
    </message>
    <message>
        <source>1 article left out: {why}</source>
        <translation>1 articol lăsat deoparte: {why}</translation>
    </message>
    <message>
        <source>1 character</source>
        <translation>1 caracter</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1 potrivire</translation>
    </message>
    <message>
        <source>1 lost</source>
        <translation>1 pierdut</translation>
    </message>
    <message>
        <source>1 lost span</source>
        <translation>1 fragment pierdut</translation>
    </message>
    <message>
        <source>1 shown</source>
        <translation>1 afișat</translation>
    </message>
    <message>
        <source>1 span</source>
        <translation>1 fragment</translation>
    </message>
    <message>
        <source>1 span in this article</source>
        <translation>1 fragment în acest articol</translation>
    </message>
    <message>
        <source>1 span moved</source>
        <translation>1 fragment mutat</translation>
    </message>
    <message>
        <source>1 span of {file} no longer stands in the article&apos;s text, “{first}” at {at}.</source>
        <translation>1 fragment din {file} nu mai este în textul articolului: „{first}”, la {at}.</translation>
    </message>
    <message>
        <source>A batch in this folder was interrupted: open the folder again to finish or forget it, nothing was changed.</source>
        <translation>Un lot din acest dosar a fost întrerupt: deschideți dosarul din nou ca să-l încheiați sau să renunțați la el; nu s-a schimbat nimic.</translation>
    </message>
    <message>
        <source>A folder cannot be compared with a file; give two folders or two files.</source>
        <translation>Un dosar nu se poate compara cu un fișier; dați două dosare sau două fișiere.</translation>
    </message>
    <message>
        <source>A relation still points to the span {id}.</source>
        <translation>O relație mai duce la fragmentul {id}.</translation>
    </message>
    <message>
        <source>A second {label} span on the same words</source>
        <translation>Încă un fragment {label} pe aceleași cuvinte</translation>
    </message>
    <message>
        <source>A span of {file} cuts a character in two, “{first}”; E and B move its edges.</source>
        <translation>Un fragment din {file} taie un caracter în două: „{first}”; E și B îi mută marginile.</translation>
    </message>
    <message>
        <source>A speaker is named: {text}</source>
        <translation>Este numit un vorbitor: {text}</translation>
    </message>
    <message>
        <source>A step in {file} that was not saved yet when the program ended is there again.</source>
        <translation>Un pas din {file}, încă nesalvat la închiderea programului, a fost refăcut.</translation>
    </message>
    <message>
        <source>A {one} span and a {other} span cannot be linked.</source>
        <translation>Un fragment {one} și unul {other} nu pot fi legate.</translation>
    </message>
    <message>
        <source>About annotator</source>
        <translation>Despre annotator</translation>
    </message>
    <message>
        <source>Action, menu or keys</source>
        <translation>Acțiune, meniu sau taste</translation>
    </message>
    <message>
        <source>Activate a quote first.</source>
        <translation>Activați mai întâi un citat.</translation>
    </message>
    <message>
        <source>Activate a quote or a speaker, then Ctrl+click the span to link it to.</source>
        <translation>Activați un citat sau un vorbitor, apoi faceți Ctrl+clic pe fragmentul de legat.</translation>
    </message>
    <message>
        <source>Activate a span first: its label must have a value, a name or a kind.</source>
        <translation>Activați mai întâi un fragment a cărui etichetă are valoare, nume sau tip.</translation>
    </message>
    <message>
        <source>Activate a span whose label has kinds first.</source>
        <translation>Activați mai întâi un fragment a cărui etichetă are tipuri.</translation>
    </message>
    <message>
        <source>Active span</source>
        <translation>Fragmentul activ</translation>
    </message>
    <message>
        <source>Added from them: {label} {text}</source>
        <translation>Adăugat de la celălalt: {label} {text}</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Ajustează</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Toate articolele</translation>
    </message>
    <message>
        <source>All colours can be told apart, also by the colour-blind.</source>
        <translation>Toate culorile se pot deosebi, și de către daltoniști.</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Toate comenzile…</translation>
    </message>
    <message>
        <source>All keys are as by default.</source>
        <translation>Toate tastele sunt cele implicite.</translation>
    </message>
    <message>
        <source>Already labelled {label}: {text}</source>
        <translation>Etichetat deja ca {label}: {text}</translation>
    </message>
    <message>
        <source>An article has at most {most} spans.</source>
        <translation>Un articol are cel mult {most} fragmente.</translation>
    </message>
    <message>
        <source>Another window has this folder open too: what is labelled there comes in by itself.</source>
        <translation>Dosarul este deschis și în altă fereastră: ce se etichetează acolo apare aici de la sine.</translation>
    </message>
    <message>
        <source>Another window is changing several articles of this folder: nothing was changed, try again after it.</source>
        <translation>Altă fereastră schimbă mai multe articole din acest dosar: nu s-a schimbat nimic, încercați din nou după aceea.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Articol</translation>
    </message>
    <message>
        <source>Article list</source>
        <translation>Lista articolelor</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articole</translation>
    </message>
    <message>
        <source>Articles by state</source>
        <translation>Articole după stare</translation>
    </message>
    <message>
        <source>Articles done</source>
        <translation>Articole gata</translation>
    </message>
    <message>
        <source>Articles exported</source>
        <translation>Articole exportate</translation>
    </message>
    <message>
        <source>Articles searched</source>
        <translation>Articole căutate</translation>
    </message>
    <message>
        <source>Articles without labels: JSON lines or CSV</source>
        <translation>Articole fără etichete: JSON pe rânduri sau CSV</translation>
    </message>
    <message>
        <source>Articles without labels: web pages</source>
        <translation>Articole fără etichete: pagini web</translation>
    </message>
    <message>
        <source>Back to in progress</source>
        <translation>Înapoi la „în lucru”</translation>
    </message>
    <message>
        <source>Back to new</source>
        <translation>Înapoi la „nou”</translation>
    </message>
    <message>
        <source>Back to the article before</source>
        <translation>Înapoi la articolul dinainte</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambele</translation>
    </message>
    <message>
        <source>Both cannot stand here: only one has it, or they say different things of the same span.</source>
        <translation>Nu pot sta ambele aici: doar unul îl are sau spun lucruri diferite despre același fragment.</translation>
    </message>
    <message>
        <source>By default: {keys}</source>
        <translation>Implicit: {keys}</translation>
    </message>
    <message>
        <source>By last change, latest first</source>
        <translation>După ultima schimbare, cele noi întâi</translation>
    </message>
    <message>
        <source>By length, longest first</source>
        <translation>După lungime, cele lungi întâi</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>După nume</translation>
    </message>
    <message>
        <source>By state, in progress first</source>
        <translation>După stare, cele în lucru întâi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Renunță</translation>
    </message>
    <message>
        <source>Cannot hold {what}.</source>
        <translation>Nu poate păstra: {what}.</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Schimbă tastele…</translation>
    </message>
    <message>
        <source>Changed by both: {label} {text}</source>
        <translation>Schimbat de ambele părți: {label} {text}</translation>
    </message>
    <message>
        <source>Changed elsewhere since, so it stays: {what}, in {file}; press again for the step before.</source>
        <translation>S-a schimbat între timp altundeva, deci rămâne: {what}, în {file}; apăsați din nou pentru pasul dinainte.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Grafic</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Alege…</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Propoziție</translation>
    </message>
    <message>
        <source>Click a span in the text or in the list, or press Tab.</source>
        <translation>Faceți clic pe un fragment în text sau în listă ori apăsați Tab.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Închide</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Închide (Esc)</translation>
    </message>
    <message>
        <source>Close folder</source>
        <translation>Închide dosarul</translation>
    </message>
    <message>
        <source>Close the guideline</source>
        <translation>Închide regula</translation>
    </message>
    <message>
        <source>CoNLL with BIOES</source>
        <translation>CoNLL cu BIOES</translation>
    </message>
    <message>
        <source>CoNLL: one token a line with BIO, a file for each label</source>
        <translation>CoNLL: un token pe rând cu BIO, un fișier pentru fiecare etichetă</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comenzi</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Compară cu</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Compară cu…</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparație</translation>
    </message>
    <message>
        <source>Continues</source>
        <translation>Continuă</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contrast</translation>
    </message>
    <message numerus="yes">
        <source>Copied the paths of {count} articles.</source>
        <translation>
            <numerusform>S-a copiat calea către {count} articol.</numerusform>
            <numerusform>S-au copiat căile către {count} articole.</numerusform>
            <numerusform>S-au copiat căile către {count} de articole.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied with its label.</source>
        <translation>Copiat cu eticheta lui.</translation>
    </message>
    <message>
        <source>Copied with their labels.</source>
        <translation>Copiate cu etichetele lor.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiat.</translation>
    </message>
    <message>
        <source>Copied: {path}</source>
        <translation>Copiat: {path}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiază</translation>
    </message>
    <message>
        <source>Copy labels.toml here</source>
        <translation>Copiază labels.toml aici</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiază raportul</translation>
    </message>
    <message>
        <source>Copy span with its label</source>
        <translation>Copiază fragmentul cu eticheta</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copiază calea</translation>
    </message>
    <message>
        <source>Copy the paths</source>
        <translation>Copiază căile</translation>
    </message>
    <message>
        <source>Ctrl+click on a speaker in the text links it.</source>
        <translation>Ctrl+clic pe un vorbitor din text îl leagă.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Întunecată</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Temă întunecată</translation>
    </message>
    <message>
        <source>Dataset: one article a line, as JSON</source>
        <translation>Set de date: un articol pe rând, ca JSON</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dată</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation>Implicit: {value}</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferențe</translation>
    </message>
    <message>
        <source>Dismiss for good</source>
        <translation>Respinge definitiv</translation>
    </message>
    <message>
        <source>Dismiss: {what}</source>
        <translation>Respinge: {what}</translation>
    </message>
    <message>
        <source>Dismissed: {what}</source>
        <translation>Respins: {what}</translation>
    </message>
    <message>
        <source>Distance of lines</source>
        <translation>Distanța dintre rânduri</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gata</translation>
    </message>
    <message>
        <source>Done under an older label set</source>
        <translation>Gata, cu un set de etichete mai vechi</translation>
    </message>
    <message>
        <source>Done, and on to the next</source>
        <translation>Gata, apoi următorul</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Renunță</translation>
    </message>
    <message>
        <source>Drop it to open {name}.</source>
        <translation>Eliberați pentru a deschide {name}.</translation>
    </message>
    <message>
        <source>Drop the span under review</source>
        <translation>Renunță la fragmentul verificat</translation>
    </message>
    <message>
        <source>Each article has all of it or nothing. You can finish it, or leave the articles as they are.</source>
        <translation>Fiecare articol are totul sau nimic. Puteți încheia pasul sau lăsa articolele așa cum sunt.</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Margini</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editare</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>Codificări</translation>
    </message>
    <message>
        <source>End at the next comma</source>
        <translation>Sfârșitul la următoarea virgulă</translation>
    </message>
    <message>
        <source>End at the sentence&apos;s end</source>
        <translation>Sfârșitul la capătul frazei</translation>
    </message>
    <message>
        <source>End one character left</source>
        <translation>Sfârșitul cu un caracter la stânga</translation>
    </message>
    <message>
        <source>End one character right</source>
        <translation>Sfârșitul cu un caracter la dreapta</translation>
    </message>
    <message>
        <source>End one word left</source>
        <translation>Sfârșitul cu un cuvânt la stânga</translation>
    </message>
    <message>
        <source>End one word right</source>
        <translation>Sfârșitul cu un cuvânt la dreapta</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>Încheie comparația</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engleză</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Introdu</translation>
    </message>
    <message>
        <source>Enter it…</source>
        <translation>Introdu data…</translation>
    </message>
    <message>
        <source>Enter labels · Space ticks · Esc labels nothing</source>
        <translation>Enter etichetează · Space bifează · Esc nu etichetează nimic</translation>
    </message>
    <message>
        <source>Enter or a click: new keys    +  one more    Delete  none    Backspace  as by default</source>
        <translation>Enter sau clic: taste noi    +  încă una    Delete  niciuna    Backspace  cele implicite</translation>
    </message>
    <message>
        <source>Every action with its keys, each of which can be changed.</source>
        <translation>Fiecare acțiune cu tastele ei; toate pot fi schimbate.</translation>
    </message>
    <message>
        <source>Every article {where} is done or skipped.</source>
        <translation>Fiecare articol {where} este gata sau sărit.</translation>
    </message>
    <message>
        <source>Every difference of this article is decided.</source>
        <translation>S-a decis fiecare diferență din acest articol.</translation>
    </message>
    <message>
        <source>Every step is saved beside the article at once; Ctrl+Z takes any step back.</source>
        <translation>Fiecare pas se salvează imediat lângă articol; Ctrl+Z anulează orice pas.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Toți</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportă</translation>
    </message>
    <message>
        <source>Export into</source>
        <translation>Exportă în</translation>
    </message>
    <message>
        <source>Exported. Articles: {articles}, spans: {spans}, relations: {relations}.</source>
        <translation>Exportat. Articole: {articles}, fragmente: {spans}, relații: {relations}.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportă…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fișier</translation>
    </message>
    <message>
        <source>Filter 1 article</source>
        <translation>Filtrați 1 articol</translation>
    </message>
    <message>
        <source>Filter the articles</source>
        <translation>Filtrează articolele</translation>
    </message>
    <message>
        <source>Filter the keys</source>
        <translation>Filtrează tastele</translation>
    </message>
    <message>
        <source>Filter the spans</source>
        <translation>Filtrează fragmentele</translation>
    </message>
    <message numerus="yes">
        <source>Filter {count} articles</source>
        <translation>
            <numerusform>Filtrați {count} articol</numerusform>
            <numerusform>Filtrați {count} articole</numerusform>
            <numerusform>Filtrați {count} de articole</numerusform>
        </translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Căutare</translation>
    </message>
    <message>
        <source>Find in all articles</source>
        <translation>Căutați în toate articolele</translation>
    </message>
    <message>
        <source>Find in all articles…</source>
        <translation>Caută în toate articolele…</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Căutați în articol</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Caută…</translation>
    </message>
    <message>
        <source>Finish it</source>
        <translation>Încheie-l</translation>
    </message>
    <message>
        <source>Font of the page</source>
        <translation>Fontul paginii</translation>
    </message>
    <message>
        <source>For every label</source>
        <translation>Pentru toate etichetele</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Din nou înainte</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Am înțeles</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Regulă</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ajutor</translation>
    </message>
    <message>
        <source>Hide the label names above the text</source>
        <translation>Ascunde numele etichetelor de deasupra textului</translation>
    </message>
    <message>
        <source>High-contrast theme</source>
        <translation>Temă cu contrast ridicat</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Potriviri</translation>
    </message>
    <message>
        <source>In all articles</source>
        <translation>În toate articolele</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>În lucru</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Întrerupt</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>În</translation>
    </message>
    <message>
        <source>Its earlier text is no longer known.</source>
        <translation>Textul lui de dinainte nu se mai cunoaște.</translation>
    </message>
    <message>
        <source>Join to the quote before</source>
        <translation>Leagă de citatul dinainte</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Păstrează</translation>
    </message>
    <message>
        <source>Keep all spans whose words are the same</source>
        <translation>Păstrează toate fragmentele cu aceleași cuvinte</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Păstrează ambele</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Păstrează al meu</translation>
    </message>
    <message>
        <source>Keep the span under review, or place it on the selection</source>
        <translation>Păstrează fragmentul verificat sau pune-l pe selecție</translation>
    </message>
    <message>
        <source>Keep {count} alike</source>
        <translation>Păstrează {count} la fel</translation>
    </message>
    <message>
        <source>Kept mine: what is said of the article</source>
        <translation>Păstrat al meu: ce se spune despre articol</translation>
    </message>
    <message>
        <source>Kept mine: {label} {text}</source>
        <translation>Păstrat al meu: {label} {text}</translation>
    </message>
    <message>
        <source>Kept mine: {what}</source>
        <translation>Păstrat ce am făcut eu: {what}</translation>
    </message>
    <message numerus="yes">
        <source>Kept {count} spans whose words are the same</source>
        <translation>
            <numerusform>Păstrat {count} fragment cu aceleași cuvinte</numerusform>
            <numerusform>Păstrate {count} fragmente cu aceleași cuvinte</numerusform>
            <numerusform>Păstrate {count} de fragmente cu aceleași cuvinte</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept {label}: {text}</source>
        <translation>Păstrat {label}: {text}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Taste…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tip</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etichetă</translation>
    </message>
    <message>
        <source>Label 1 {label} span</source>
        <translation>Etichetează 1 fragment {label}</translation>
    </message>
    <message>
        <source>Label Studio: tasks and their labelling configuration</source>
        <translation>Label Studio: sarcini și configurația etichetării</translation>
    </message>
    <message>
        <source>Label names above the text</source>
        <translation>Numele etichetelor deasupra textului</translation>
    </message>
    <message>
        <source>Label news articles</source>
        <translation>Etichetează articole de presă</translation>
    </message>
    <message>
        <source>Label nothing (Esc)</source>
        <translation>Nu eticheta nimic (Esc)</translation>
    </message>
    <message>
        <source>Label or words</source>
        <translation>Etichetă sau cuvinte</translation>
    </message>
    <message>
        <source>Label them</source>
        <translation>Etichetează-le</translation>
    </message>
    <message>
        <source>Label where else it stands…</source>
        <translation>Etichetează unde mai apare…</translation>
    </message>
    <message numerus="yes">
        <source>Label {count} {label} spans</source>
        <translation>
            <numerusform>Etichetează {count} fragment {label}</numerusform>
            <numerusform>Etichetează {count} fragmente {label}</numerusform>
            <numerusform>Etichetează {count} de fragmente {label}</numerusform>
        </translation>
    </message>
    <message>
        <source>Label {label}</source>
        <translation>Etichetează ca {label}</translation>
    </message>
    <message>
        <source>Label {label} exactly as selected</source>
        <translation>Etichetează ca {label}, exact selecția</translation>
    </message>
    <message>
        <source>Labelled 1 more {label} span</source>
        <translation>Etichetat încă 1 fragment {label}</translation>
    </message>
    <message numerus="yes">
        <source>Labelled {count} more {label} spans</source>
        <translation>
            <numerusform>Etichetat încă {count} fragment {label}</numerusform>
            <numerusform>Etichetate încă {count} fragmente {label}</numerusform>
            <numerusform>Etichetate încă {count} de fragmente {label}</numerusform>
        </translation>
    </message>
    <message>
        <source>Labelled {label}: {text}</source>
        <translation>Etichetat {label}: {text}</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etichete</translation>
    </message>
    <message>
        <source>Labels colours</source>
        <translation>Culorile etichetelor</translation>
    </message>
    <message>
        <source>Labels renamed</source>
        <translation>Etichete redenumite</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Limbă</translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation>Limba, de la următoarea pornire</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Text mai mare</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Mai târziu</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Lasă-le</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>Lasă-le așa cum sunt</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Ieși fără salvare</translation>
    </message>
    <message>
        <source>Less: {what}</source>
        <translation>Mai puțin: {what}</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Luminoasă</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Temă luminoasă</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rând</translation>
    </message>
    <message>
        <source>Link the speaker, or the next candidate</source>
        <translation>Leagă vorbitorul sau următorul candidat</translation>
    </message>
    <message>
        <source>Linked differently: {text}</source>
        <translation>Legat diferit: {text}</translation>
    </message>
    <message>
        <source>Longest line</source>
        <translation>Cel mai lung rând</translation>
    </message>
    <message>
        <source>Looking for open points</source>
        <translation>Se caută puncte deschise</translation>
    </message>
    <message>
        <source>Looking for spans with the old names</source>
        <translation>Se caută fragmente cu numele vechi</translation>
    </message>
    <message>
        <source>Lost spans of this article</source>
        <translation>Fragmente pierdute din acest articol</translation>
    </message>
    <message>
        <source>Lost spans that are left out: {count}.</source>
        <translation>Fragmente pierdute, lăsate deoparte: {count}.</translation>
    </message>
    <message>
        <source>Lost: the words of the {label} {text} are no longer in the article.</source>
        <translation>Pierdut: cuvintele fragmentului {label} {text} nu mai sunt în articol.</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Al meu</translation>
    </message>
    <message>
        <source>More: {what}</source>
        <translation>Mai mult: {what}</translation>
    </message>
    <message>
        <source>Move its edges with {end} and {start} or by their handles, or select the right words and press {keep}.</source>
        <translation>Mutați-i marginile cu {end} și {start} sau trăgând de ele ori selectați cuvintele potrivite și apăsați {keep}.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nume</translation>
    </message>
    <message>
        <source>Neither done nor skipped</source>
        <translation>Nici gata, nici sărite</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nou</translation>
    </message>
    <message>
        <source>New edges for {label}: {text}</source>
        <translation>Margini noi pentru {label}: {text}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Următorul</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Articolul următor</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Potrivirea următoare</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Potrivirea următoare (Enter)</translation>
    </message>
    <message>
        <source>Next inner span</source>
        <translation>Următorul fragment interior</translation>
    </message>
    <message>
        <source>Next kind</source>
        <translation>Tipul următor</translation>
    </message>
    <message>
        <source>Next of the kind</source>
        <translation>Următorul de același fel</translation>
    </message>
    <message>
        <source>Next open point</source>
        <translation>Următorul punct deschis</translation>
    </message>
    <message>
        <source>Next outer span</source>
        <translation>Următorul fragment exterior</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Panoul următor</translation>
    </message>
    <message>
        <source>Next piece</source>
        <translation>Partea următoare</translation>
    </message>
    <message>
        <source>Next question of a merge, or difference</source>
        <translation>Următoarea întrebare a îmbinării sau diferență</translation>
    </message>
    <message>
        <source>Next span</source>
        <translation>Fragmentul următor</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>No article has these words.</source>
        <translation>Niciun articol nu are aceste cuvinte.</translation>
    </message>
    <message>
        <source>No article is labelled both in {mine} and in {theirs}.</source>
        <translation>Niciun articol nu este etichetat și în {mine}, și în {theirs}.</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Nu este deschis niciun articol.</translation>
    </message>
    <message>
        <source>No article is {wanted} (there are: {states}); choose other states, or all articles.</source>
        <translation>Niciun articol nu este {wanted} (există: {states}); alegeți alte stări sau toate articolele.</translation>
    </message>
    <message>
        <source>No article matches the filter.</source>
        <translation>Niciun articol nu trece de filtru.</translation>
    </message>
    <message>
        <source>No articles here.</source>
        <translation>Niciun articol aici.</translation>
    </message>
    <message>
        <source>No command matches.</source>
        <translation>Nicio comandă nu se potrivește.</translation>
    </message>
    <message>
        <source>No comparison is open.</source>
        <translation>Nu este deschisă nicio comparație.</translation>
    </message>
    <message>
        <source>No difference in this article.</source>
        <translation>Nicio diferență în acest articol.</translation>
    </message>
    <message>
        <source>No difference is open further back.</source>
        <translation>Nu mai este nicio diferență deschisă înapoi.</translation>
    </message>
    <message>
        <source>No file manager could be opened. The file is {path}</source>
        <translation>Nu s-a putut deschide niciun manager de fișiere. Fișierul este {path}</translation>
    </message>
    <message>
        <source>No folder is open.</source>
        <translation>Nu este deschis niciun dosar.</translation>
    </message>
    <message>
        <source>No folder with articles is open.</source>
        <translation>Nu este deschis niciun dosar cu articole.</translation>
    </message>
    <message>
        <source>No folder yet</source>
        <translation>Încă niciun dosar</translation>
    </message>
    <message>
        <source>No font of this name is installed.</source>
        <translation>Nu este instalat niciun font cu acest nume.</translation>
    </message>
    <message>
        <source>No hit</source>
        <translation>Nicio potrivire</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Fără tastă</translation>
    </message>
    <message>
        <source>No key matches the filter.</source>
        <translation>Nicio tastă nu trece de filtru.</translation>
    </message>
    <message>
        <source>No labels without their article fit this one.</source>
        <translation>Nicio adnotare rămasă fără articol nu se potrivește cu acesta.</translation>
    </message>
    <message>
        <source>No longer linked: {source} and {target}</source>
        <translation>Nu mai sunt legate: {source} și {target}</translation>
    </message>
    <message>
        <source>No longer linked: {type}</source>
        <translation>Nu mai este legat: {type}</translation>
    </message>
    <message numerus="yes">
        <source>No open point in the next {count} labelled articles; press again to look further.</source>
        <translation>
            <numerusform>Niciun punct deschis în următorul {count} articol etichetat; apăsați din nou pentru a căuta mai departe.</numerusform>
            <numerusform>Niciun punct deschis în următoarele {count} articole etichetate; apăsați din nou pentru a căuta mai departe.</numerusform>
            <numerusform>Niciun punct deschis în următoarele {count} de articole etichetate; apăsați din nou pentru a căuta mai departe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No open point in the {count} labelled articles before; press again to look further.</source>
        <translation>
            <numerusform>Niciun punct deschis în cel {count} articol etichetat de dinainte; apăsați din nou pentru a căuta mai departe.</numerusform>
            <numerusform>Niciun punct deschis în cele {count} articole etichetate de dinainte; apăsați din nou pentru a căuta mai departe.</numerusform>
            <numerusform>Niciun punct deschis în cele {count} de articole etichetate de dinainte; apăsați din nou pentru a căuta mai departe.</numerusform>
        </translation>
    </message>
    <message>
        <source>No other place.</source>
        <translation>Niciun alt loc.</translation>
    </message>
    <message>
        <source>No question of a merge and no difference is open further on.</source>
        <translation>Nu mai este deschisă mai departe nicio întrebare a îmbinării și nicio diferență.</translation>
    </message>
    <message>
        <source>No question of a merge is open here.</source>
        <translation>Aici nu este deschisă nicio întrebare a îmbinării.</translation>
    </message>
    <message>
        <source>No quote is given to the {label} {text}; link one to it or remove it.</source>
        <translation>Fragmentul {label} {text} nu are niciun citat; legați-i unul sau eliminați-l.</translation>
    </message>
    <message>
        <source>No setting matches.</source>
        <translation>Nicio setare nu se potrivește.</translation>
    </message>
    <message>
        <source>No span</source>
        <translation>Niciun fragment</translation>
    </message>
    <message>
        <source>No span is active.</source>
        <translation>Niciun fragment nu este activ.</translation>
    </message>
    <message>
        <source>No span is active: click one, or press Tab.</source>
        <translation>Niciun fragment nu este activ: faceți clic pe unul sau apăsați Tab.</translation>
    </message>
    <message>
        <source>No span is there: Ctrl+click the span to link it to.</source>
        <translation>Acolo nu este niciun fragment: faceți Ctrl+clic pe fragmentul de legat.</translation>
    </message>
    <message>
        <source>No span is to be looked at again here: F8 goes to the next open point.</source>
        <translation>Aici nu este de revăzut niciun fragment: F8 duce la următorul punct deschis.</translation>
    </message>
    <message>
        <source>No span matches the filter.</source>
        <translation>Niciun fragment nu trece de filtru.</translation>
    </message>
    <message>
        <source>No span was found again in the same words.</source>
        <translation>Niciun fragment nu a fost regăsit cu aceleași cuvinte.</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>Fără vorbitor</translation>
    </message>
    <message>
        <source>No speaker is labelled near this quote yet: select the name, then press this key again.</source>
        <translation>Lângă acest citat nu este încă etichetat niciun vorbitor: selectați numele, apoi apăsați din nou această tastă.</translation>
    </message>
    <message>
        <source>No speaker named</source>
        <translation>Niciun vorbitor numit</translation>
    </message>
    <message>
        <source>No speaker named: {text}</source>
        <translation>Niciun vorbitor numit: {text}</translation>
    </message>
    <message>
        <source>No value is proposed: it is not said when the article was published (Article, Published).</source>
        <translation>Nu se propune nicio valoare: nu se spune când a fost publicat articolul (Articol, Publicat).</translation>
    </message>
    <message>
        <source>Nobody called {name} labelled {source}; there are {people}.</source>
        <translation>Nimeni cu numele {name} nu a etichetat {source}; sunt {people}.</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Mărimea normală a textului</translation>
    </message>
    <message>
        <source>Not all spans of {file} stood in its text</source>
        <translation>Nu toate fragmentele din {file} erau în textul lui</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Neîncepute</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nu se știe</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nesalvat</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>Nesalvat: {why}</translation>
    </message>
    <message>
        <source>Not taken from them: {label} {text}</source>
        <translation>Neluat de la celălalt: {label} {text}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notă</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>Notă despre articol</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Notă: {note}</translation>
    </message>
    <message>
        <source>Nothing could be exported: {why}</source>
        <translation>Nu s-a putut exporta nimic: {why}</translation>
    </message>
    <message>
        <source>Nothing opens {file} on this system: open it in a text editor, saving it changes the labels here.</source>
        <translation>Nimic nu deschide {file} pe acest sistem: deschideți-l într-un editor de text; salvarea lui schimbă etichetele de aici.</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nimic selectat</translation>
    </message>
    <message>
        <source>Nothing was changed: the journal that makes it safe could not be written ({why}).</source>
        <translation>Nu s-a schimbat nimic: jurnalul care dă siguranță nu a putut fi scris ({why}).</translation>
    </message>
    <message>
        <source>Nothing was imported: {folder} could not be written ({why}).</source>
        <translation>Nu s-a importat nimic: {folder} nu a putut fi scris ({why}).</translation>
    </message>
    <message>
        <source>O works on a date or a boilerplate line only.</source>
        <translation>O merge doar pe o dată sau pe un rând de umplutură (boilerplate).</translation>
    </message>
    <message>
        <source>On the dark page {names} look alike to {who}.</source>
        <translation>Pe pagina întunecată, {names} arată la fel pentru {who}.</translation>
    </message>
    <message>
        <source>On the dark page “{one}” and “{other}” look alike to {who}.</source>
        <translation>Pe pagina întunecată, „{one}” și „{other}” arată la fel pentru {who}.</translation>
    </message>
    <message>
        <source>On the light page {names} look alike to {who}.</source>
        <translation>Pe pagina luminoasă, {names} arată la fel pentru {who}.</translation>
    </message>
    <message>
        <source>On the light page “{one}” and “{other}” look alike to {who}.</source>
        <translation>Pe pagina luminoasă, „{one}” și „{other}” arată la fel pentru {who}.</translation>
    </message>
    <message>
        <source>One is opened at a time: drop them to open {name}.</source>
        <translation>Se deschide unul singur: eliberați pentru a deschide {name}.</translation>
    </message>
    <message>
        <source>Only one format goes into a pipe; give a folder with -o.</source>
        <translation>Într-o conductă intră un singur format; dați un dosar cu -o.</translation>
    </message>
    <message>
        <source>Only two folders can be compared in the window.</source>
        <translation>În fereastră se pot compara doar două dosare.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Deschide</translation>
    </message>
    <message>
        <source>Open a folder of .txt or .md articles, or drop it here.</source>
        <translation>Deschideți un dosar cu articole .txt sau .md ori trageți-l aici.</translation>
    </message>
    <message>
        <source>Open a folder to give it labels of its own.</source>
        <translation>Deschideți un dosar pentru a-i da etichete proprii.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Deschide dosarul</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Deschide un dosar…</translation>
    </message>
    <message>
        <source>Open labels.toml</source>
        <translation>Deschide labels.toml</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Dosare recente</translation>
    </message>
    <message>
        <source>Opened {file}; press again to redo: {what}.</source>
        <translation>S-a deschis {file}; apăsați din nou pentru a reface: {what}.</translation>
    </message>
    <message>
        <source>Opened {file}; press again to undo: {what}.</source>
        <translation>S-a deschis {file}; apăsați din nou pentru a anula: {what}.</translation>
    </message>
    <message>
        <source>Opening the file manager</source>
        <translation>Se deschide managerul de fișiere</translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation>Ordinea articolelor</translation>
    </message>
    <message>
        <source>Order of the articles…</source>
        <translation>Ordinea articolelor…</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Other places</source>
        <translation>Alte locuri</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Alta…</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Imagine PNG</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Pagină</translation>
    </message>
    <message>
        <source>Parquet, for Hugging Face datasets, polars and pandas</source>
        <translation>Parquet, pentru Hugging Face datasets, polars și pandas</translation>
    </message>
    <message>
        <source>Parts for train, validation and test</source>
        <translation>Părți pentru antrenare, validare și test</translation>
    </message>
    <message>
        <source>Passed over: {why}.</source>
        <translation>Trecut cu vederea: {why}.</translation>
    </message>
    <message>
        <source>Place here</source>
        <translation>Pune aici</translation>
    </message>
    <message>
        <source>Placed {label}: {text}</source>
        <translation>Pus {label}: {text}</translation>
    </message>
    <message>
        <source>Press one key more for “{what}”.</source>
        <translation>Apăsați încă o tastă pentru „{what}”.</translation>
    </message>
    <message>
        <source>Press the new keys for “{what}”.</source>
        <translation>Apăsați noile taste pentru „{what}”.</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Articolul anterior</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Diferența anterioară</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Potrivirea anterioară</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Potrivirea anterioară (Shift+Enter)</translation>
    </message>
    <message>
        <source>Previous of the kind</source>
        <translation>Anteriorul de același fel</translation>
    </message>
    <message>
        <source>Previous open point</source>
        <translation>Punctul deschis anterior</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>Panoul anterior</translation>
    </message>
    <message>
        <source>Previous span</source>
        <translation>Fragmentul anterior</translation>
    </message>
    <message>
        <source>Prodigy and spaCy: JSON lines with spans</source>
        <translation>Prodigy și spaCy: JSON pe rânduri, cu fragmente</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progres</translation>
    </message>
    <message>
        <source>Progress…</source>
        <translation>Progres…</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Propuneri</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicat</translation>
    </message>
    <message>
        <source>Published on {day}?</source>
        <translation>Publicat pe {day}?</translation>
    </message>
    <message>
        <source>Published when?</source>
        <translation>Când a apărut?</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Ieșire</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Citat</translation>
    </message>
    <message>
        <source>Read in another encoding…</source>
        <translation>Citește în altă codificare…</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Doar citire</translation>
    </message>
    <message>
        <source>Reading the article</source>
        <translation>Se citește articolul</translation>
    </message>
    <message numerus="yes">
        <source>Reading {count} articles</source>
        <translation>
            <numerusform>Se citește {count} articol</numerusform>
            <numerusform>Se citesc {count} articole</numerusform>
            <numerusform>Se citesc {count} de articole</numerusform>
        </translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>Dosare recente</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refă</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Refă: {what}</translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation>Refăcut: {what}</translation>
    </message>
    <message>
        <source>Redone: {what}.</source>
        <translation>Refăcut: {what}.</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expresie regulată</translation>
    </message>
    <message numerus="yes">
        <source>Relabelled {count} spans as {label}</source>
        <translation>
            <numerusform>Reetichetat {count} fragment ca {label}</numerusform>
            <numerusform>Reetichetate {count} fragmente ca {label}</numerusform>
            <numerusform>Reetichetate {count} de fragmente ca {label}</numerusform>
        </translation>
    </message>
    <message>
        <source>Relabelled {old} as {label}: {text}</source>
        <translation>Reetichetat {old} ca {label}: {text}</translation>
    </message>
    <message>
        <source>Remove span, not a suspicion about it</source>
        <translation>Elimină fragmentul, nu o bănuială despre el</translation>
    </message>
    <message>
        <source>Remove span, or dismiss suspicion</source>
        <translation>Elimină fragmentul sau respinge bănuiala</translation>
    </message>
    <message numerus="yes">
        <source>Removed {count} spans</source>
        <translation>
            <numerusform>Eliminat {count} fragment</numerusform>
            <numerusform>Eliminate {count} fragmente</numerusform>
            <numerusform>Eliminate {count} de fragmente</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed {label}: {text}</source>
        <translation>Eliminat {label}: {text}</translation>
    </message>
    <message>
        <source>Rename the spans</source>
        <translation>Redenumește fragmentele</translation>
    </message>
    <message>
        <source>Renamed “{old}” to “{new}”</source>
        <translation>Redenumit „{old}” ca „{new}”</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Raport</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Resetează</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Resetează tot</translation>
    </message>
    <message>
        <source>Reset: {what}</source>
        <translation>Resetează: {what}</translation>
    </message>
    <message>
        <source>Review and merge</source>
        <translation>Revizuire și îmbinare</translation>
    </message>
    <message>
        <source>Română</source>
        <translation>Română</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>Desen SVG</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Salvează o copie</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>Salvează o copie în altă parte…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Salvează imaginea</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Salvează imaginea…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvat</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Salvat: {file}</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Salvare</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Spune</translation>
    </message>
    <message>
        <source>Search the commands</source>
        <translation>Caută printre comenzi</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Căutați în setări</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Se caută …</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Selectare</translation>
    </message>
    <message>
        <source>Select a speaker&apos;s name, or activate a quote or a speaker that can still be linked.</source>
        <translation>Selectați numele unui vorbitor ori activați un citat sau un vorbitor care se mai poate lega.</translation>
    </message>
    <message>
        <source>Select a word, name, date, clause, quotation, sentence or line first: W N D C Q S P.</source>
        <translation>Selectați mai întâi un cuvânt, un nume, o dată, o propoziție, un citat, o frază sau un rând: W N D C Q S P.</translation>
    </message>
    <message>
        <source>Select all that are shown</source>
        <translation>Selectează toate cele afișate</translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation>Selectează tot</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Deselectează</translation>
    </message>
    <message>
        <source>Select or activate a later piece of a quote: there must be a quote before it.</source>
        <translation>Selectați sau activați o parte următoare a unui citat: înainte trebuie să fie un citat.</translation>
    </message>
    <message>
        <source>Select text and press the digit of a label.</source>
        <translation>Selectați text și apăsați cifra unei etichete.</translation>
    </message>
    <message>
        <source>Select text, or click a span, first.</source>
        <translation>Selectați mai întâi text sau faceți clic pe un fragment.</translation>
    </message>
    <message>
        <source>Select text, or click a span, then press {key}.</source>
        <translation>Selectați text sau faceți clic pe un fragment, apoi apăsați {key}.</translation>
    </message>
    <message>
        <source>Select the words where it belongs.</source>
        <translation>Selectați cuvintele unde îi este locul.</translation>
    </message>
    <message>
        <source>Select the words where the lost span belongs, then press again.</source>
        <translation>Selectați cuvintele unde este locul fragmentului pierdut, apoi apăsați din nou.</translation>
    </message>
    <message>
        <source>Select words with the mouse or the keys, then press 1 to 5 for their label.</source>
        <translation>Selectați cuvinte cu mausul sau cu tastele, apoi apăsați 1–5 pentru etichetă.</translation>
    </message>
    <message>
        <source>Select words with the mouse or the keys, then press 1 to 5; Q 2 labels the next quotation.</source>
        <translation>Selectați cuvinte cu mausul sau cu tastele, apoi apăsați 1–5; Q 2 etichetează citatul următor.</translation>
    </message>
    <message>
        <source>Selected: {text}</source>
        <translation>Selectat: {text}</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Frază</translation>
    </message>
    <message>
        <source>Set to “{status}”</source>
        <translation>Marcat ca „{status}”</translation>
    </message>
    <message>
        <source>Set {count} to “{status}”</source>
        <translation>Marchează {count} ca „{status}”</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Setări</translation>
    </message>
    <message>
        <source>Settings: {config}
State: {state}
Log: {log}</source>
        <translation>Setări: {config}
Stare: {state}
Jurnal: {log}</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Setări…</translation>
    </message>
    <message>
        <source>Several are possible: choose with the arrow down.</source>
        <translation>Sunt posibile mai multe: alegeți cu săgeata în jos.</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Arată în managerul de fișiere</translation>
    </message>
    <message>
        <source>Show only some of the articles</source>
        <translation>Arată doar unele articole</translation>
    </message>
    <message>
        <source>Show only some of the articles…</source>
        <translation>Arată doar unele articole…</translation>
    </message>
    <message>
        <source>Shrink the clause, or go to the one before</source>
        <translation>Restrânge propoziția sau treci la cea dinainte</translation>
    </message>
    <message>
        <source>Shrink the date, or go to the one before</source>
        <translation>Restrânge data sau treci la cea dinainte</translation>
    </message>
    <message>
        <source>Shrink the line, or go to the one before</source>
        <translation>Restrânge rândul sau treci la cel dinainte</translation>
    </message>
    <message>
        <source>Shrink the name, or go to the one before</source>
        <translation>Restrânge numele sau treci la cel dinainte</translation>
    </message>
    <message>
        <source>Shrink the quotation, or go to the one before</source>
        <translation>Restrânge citatul sau treci la cel dinainte</translation>
    </message>
    <message>
        <source>Shrink the sentence, or go to the one before</source>
        <translation>Restrânge fraza sau treci la cea dinainte</translation>
    </message>
    <message>
        <source>Shrink the word, or go to the one before</source>
        <translation>Restrânge cuvântul sau treci la cel dinainte</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Panou lateral</translation>
    </message>
    <message>
        <source>Size of the page&apos;s text</source>
        <translation>Mărimea textului paginii</translation>
    </message>
    <message>
        <source>Skip, and on to the next</source>
        <translation>Sari peste, apoi următorul</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Sărit</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Text mai mic</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Ceva nu a mers</translation>
    </message>
    <message>
        <source>Space ticks · Esc labels nothing</source>
        <translation>Space bifează · Esc nu etichetează nimic</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>Fragment</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Fragmente</translation>
    </message>
    <message>
        <source>Spans a minute</source>
        <translation>Fragmente pe minut</translation>
    </message>
    <message>
        <source>Spans of this article</source>
        <translation>Fragmentele acestui articol</translation>
    </message>
    <message>
        <source>Spans per day</source>
        <translation>Fragmente pe zi</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Vorbitor</translation>
    </message>
    <message>
        <source>Start one character left</source>
        <translation>Începutul cu un caracter la stânga</translation>
    </message>
    <message>
        <source>Start one character right</source>
        <translation>Începutul cu un caracter la dreapta</translation>
    </message>
    <message>
        <source>Start one word left</source>
        <translation>Începutul cu un cuvânt la stânga</translation>
    </message>
    <message>
        <source>Start one word right</source>
        <translation>Începutul cu un cuvânt la dreapta</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stare</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rămâi</translation>
    </message>
    <message>
        <source>Still with the old name: {what} in {where}. Renaming is one step, which can be undone.</source>
        <translation>Cu numele vechi: {what} în {where}. Redenumirea este un singur pas, care se poate anula.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Oprește</translation>
    </message>
    <message>
        <source>Stopped: no article was changed.</source>
        <translation>Oprit: niciun articol nu a fost schimbat.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Se oprește …</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sigur</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistem</translation>
    </message>
    <message>
        <source>System theme</source>
        <translation>Tema sistemului</translation>
    </message>
    <message>
        <source>Table of spans, as CSV</source>
        <translation>Tabel de fragmente, ca CSV</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ia înapoi</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>Ia-o de acolo</translation>
    </message>
    <message>
        <source>Take over the labels that fit this article</source>
        <translation>Preia adnotările potrivite cu acest articol</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Ia al celuilalt</translation>
    </message>
    <message>
        <source>Take them over</source>
        <translation>Preia-le</translation>
    </message>
    <message>
        <source>Taken from them: what is said of the article</source>
        <translation>Luat de la celălalt: ce se spune despre articol</translation>
    </message>
    <message>
        <source>Taken from them: {label} {text}</source>
        <translation>Luat de la celălalt: {label} {text}</translation>
    </message>
    <message>
        <source>Text size: {size} px</source>
        <translation>Mărimea textului: {size} px</translation>
    </message>
    <message>
        <source>Text size: {size} px; no further that way.</source>
        <translation>Mărimea textului: {size} px; mai departe nu se poate.</translation>
    </message>
    <message>
        <source>That is the open folder itself; choose another person&apos;s.</source>
        <translation>Acesta este chiar dosarul deschis; alegeți-l pe al altcuiva.</translation>
    </message>
    <message>
        <source>The annotations of {file} are not saved.</source>
        <translation>Adnotările pentru {file} nu sunt salvate.</translation>
    </message>
    <message>
        <source>The article could not be saved.</source>
        <translation>Articolul nu a putut fi salvat.</translation>
    </message>
    <message>
        <source>The article is in progress already.</source>
        <translation>Articolul este deja în lucru.</translation>
    </message>
    <message>
        <source>The article is new already.</source>
        <translation>Articolul este deja nou.</translation>
    </message>
    <message>
        <source>The article of {file} is not beside it; its name would be {name}.</source>
        <translation>Articolul pentru {file} nu este lângă el; s-ar numi {name}.</translation>
    </message>
    <message>
        <source>The comparison is ended; what was decided stays.</source>
        <translation>Comparația s-a încheiat; ce s-a decis rămâne.</translation>
    </message>
    <message>
        <source>The digits belong to the labels: the file labels.toml beside the articles gives each label its own.</source>
        <translation>Cifrele sunt ale etichetelor: fișierul labels.toml de lângă articole îi dă fiecăreia cifra ei.</translation>
    </message>
    <message>
        <source>The edge cannot be moved further.</source>
        <translation>Marginea nu se poate muta mai departe.</translation>
    </message>
    <message>
        <source>The edge stays where it was.</source>
        <translation>Marginea rămâne unde era.</translation>
    </message>
    <message>
        <source>The edit does not fit the annotations: {why}.</source>
        <translation>Modificarea nu se potrivește cu adnotările: {why}.</translation>
    </message>
    <message>
        <source>The edit lies behind the end of {file}.</source>
        <translation>Modificarea este dincolo de sfârșitul lui {file}.</translation>
    </message>
    <message>
        <source>The encoding of {name} is unknown; open it to choose one, or save the file as UTF-8.</source>
        <translation>Codificarea lui {name} este necunoscută; deschideți-l pentru a alege una sau salvați fișierul ca UTF-8.</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was changed.</source>
        <translation>Exportul a fost oprit; nu s-a schimbat nimic.</translation>
    </message>
    <message>
        <source>The expression is too long or too deep; make it simpler.</source>
        <translation>Expresia este prea lungă sau prea adâncă; simplificați-o.</translation>
    </message>
    <message>
        <source>The expression is wrong at character {place}: {why}.</source>
        <translation>Expresia este greșită la caracterul {place}: {why}.</translation>
    </message>
    <message>
        <source>The expression repeats too much; make the numbers in braces smaller.</source>
        <translation>Expresia se repetă prea mult; micșorați numerele din acolade.</translation>
    </message>
    <message>
        <source>The expression took more than {seconds:g} s or too much memory; make it simpler.</source>
        <translation>Expresia a durat peste {seconds:g} s sau a cerut prea multă memorie; simplificați-o.</translation>
    </message>
    <message>
        <source>The file cannot be read now.</source>
        <translation>Fișierul nu poate fi citit acum.</translation>
    </message>
    <message>
        <source>The folder holds no articles, so there is nothing to export.</source>
        <translation>Dosarul nu are articole, deci nu este nimic de exportat.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be listed ({why}); choose another one.</source>
        <translation>Dosarul {folder} nu poate fi citit ({why}); alegeți altul.</translation>
    </message>
    <message>
        <source>The folder {folder} is left out: it cannot be listed ({why}).</source>
        <translation>Dosarul {folder} este lăsat deoparte: nu poate fi citit ({why}).</translation>
    </message>
    <message>
        <source>The folder&apos;s own labels: names, keys, colours, guideline. Saving the file changes them here at once.</source>
        <translation>Etichetele proprii ale dosarului: nume, taste, culori, reguli. Salvarea fișierului le schimbă imediat aici.</translation>
    </message>
    <message>
        <source>The id of a lost span stands twice.</source>
        <translation>Identificatorul unui fragment pierdut apare de două ori.</translation>
    </message>
    <message>
        <source>The id {id} stands twice.</source>
        <translation>Identificatorul {id} apare de două ori.</translation>
    </message>
    <message>
        <source>The journal {file} of a finished batch could not be removed; remove it yourself.</source>
        <translation>Jurnalul {file} al unui lot încheiat nu a putut fi șters; ștergeți-l dumneavoastră.</translation>
    </message>
    <message>
        <source>The journal {file} of an interrupted batch cannot be read; look at it, then remove it.</source>
        <translation>Jurnalul {file} al unui lot întrerupt nu poate fi citit; verificați-l, apoi ștergeți-l.</translation>
    </message>
    <message>
        <source>The label file says nothing of this label.</source>
        <translation>Fișierul de etichete nu spune nimic despre această etichetă.</translation>
    </message>
    <message>
        <source>The labels are those of {file} now.</source>
        <translation>Etichetele sunt acum cele din {file}.</translation>
    </message>
    <message>
        <source>The labels of {name} fit an earlier version of this text: take them over?</source>
        <translation>Adnotările lui {name} se potrivesc cu o versiune mai veche a acestui text: le preluați?</translation>
    </message>
    <message>
        <source>The labels of {name} fit this text: take them over?</source>
        <translation>Adnotările lui {name} se potrivesc cu acest text: le preluați?</translation>
    </message>
    <message>
        <source>The labels of {old} are those of {new} now.</source>
        <translation>Adnotările lui {old} sunt acum ale lui {new}.</translation>
    </message>
    <message>
        <source>The list shows no article after this one: its filter leaves others out.</source>
        <translation>Lista nu arată niciun articol după acesta: filtrul ei le lasă deoparte pe celelalte.</translation>
    </message>
    <message>
        <source>The list shows no article before this one: its filter leaves others out.</source>
        <translation>Lista nu arată niciun articol înaintea acestuia: filtrul ei le lasă deoparte pe celelalte.</translation>
    </message>
    <message>
        <source>The name of {file} is no text, so it opens read-only: rename the file.</source>
        <translation>Numele lui {file} nu este text, deci se deschide doar pentru citire: redenumiți fișierul.</translation>
    </message>
    <message>
        <source>The name that your spans carry</source>
        <translation>Numele pe care îl poartă fragmentele dumneavoastră</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>În ordine inversă</translation>
    </message>
    <message>
        <source>The program met an error it did not expect. Your annotations were saved if that was possible, and you can go on. The report below was also written to {log}.</source>
        <translation>Programul a întâlnit o eroare neașteptată. Adnotările au fost salvate dacă s-a putut și puteți continua. Raportul de mai jos a fost scris și în {log}.</translation>
    </message>
    <message>
        <source>The quotation {text} is in no {label}.</source>
        <translation>Citatul {text} nu este în niciun fragment {label}.</translation>
    </message>
    <message>
        <source>The relation {id} points to {end}, which is no span.</source>
        <translation>Relația {id} duce la {end}, care nu este un fragment.</translation>
    </message>
    <message>
        <source>The same range would be labelled {label} twice.</source>
        <translation>Același loc ar fi etichetat {label} de două ori.</translation>
    </message>
    <message>
        <source>The sample articles could not be copied to {folder}; look at its rights and free space.</source>
        <translation>Articolele-mostră nu au putut fi copiate în {folder}; verificați drepturile și spațiul liber.</translation>
    </message>
    <message>
        <source>The sidecar of {name} does not fit its text; open the article in annotator to find its spans again.</source>
        <translation>Fișierul de adnotări al lui {name} nu se potrivește cu textul; deschideți articolul în annotator pentru a-i regăsi fragmentele.</translation>
    </message>
    <message>
        <source>The sides differ</source>
        <translation>Părțile diferă</translation>
    </message>
    <message>
        <source>The sides differ about a key that this version does not know</source>
        <translation>Părțile diferă la o cheie pe care această versiune nu o cunoaște</translation>
    </message>
    <message>
        <source>The sides differ about the article</source>
        <translation>Părțile diferă în privința articolului</translation>
    </message>
    <message>
        <source>The span {id} of {file} had the range and label of another and was joined with it.</source>
        <translation>Fragmentul {id} din {file} avea locul și eticheta altuia și a fost unit cu acela.</translation>
    </message>
    <message>
        <source>The spans of {name} do not fit its text.</source>
        <translation>Fragmentele din {name} nu se potrivesc cu textul lui.</translation>
    </message>
    <message>
        <source>The text of {file} has changed</source>
        <translation>Textul lui {file} s-a schimbat</translation>
    </message>
    <message>
        <source>The text of {file} has changed.</source>
        <translation>Textul lui {file} s-a schimbat.</translation>
    </message>
    <message>
        <source>The text of {file} was changed by another program; it was read again.</source>
        <translation>Textul lui {file} a fost schimbat de alt program; a fost recitit.</translation>
    </message>
    <message>
        <source>The {label} is lost: its words are not in the text</source>
        <translation>Fragmentul {label} este pierdut: cuvintele lui nu sunt în text</translation>
    </message>
    <message>
        <source>The {label} was found again in other words</source>
        <translation>Fragmentul {label} a fost regăsit cu alte cuvinte</translation>
    </message>
    <message>
        <source>The {label} was found again in the same words</source>
        <translation>Fragmentul {label} a fost regăsit cu aceleași cuvinte</translation>
    </message>
    <message>
        <source>The {label} was found again, its letters changed</source>
        <translation>Fragmentul {label} a fost regăsit, cu litere schimbate</translation>
    </message>
    <message>
        <source>The {label} {text} begins inside another {label}.</source>
        <translation>Fragmentul {label} {text} începe în alt fragment {label}.</translation>
    </message>
    <message>
        <source>The {label} {text} ends before the quotation mark that closes what it opens.</source>
        <translation>Fragmentul {label} {text} se termină înaintea ghilimelei care închide ce deschide.</translation>
    </message>
    <message>
        <source>The {label} {text} ends inside the word “{word}”; move its end.</source>
        <translation>Fragmentul {label} {text} se termină în interiorul cuvântului „{word}”; mutați-i sfârșitul.</translation>
    </message>
    <message>
        <source>The {label} {text} has no speaker; link it to one or say that none is named.</source>
        <translation>Fragmentul {label} {text} nu are vorbitor; legați-l de unul sau spuneți că nu este numit niciunul.</translation>
    </message>
    <message>
        <source>The {label} {text} lies in a part that is labelled as not of the article.</source>
        <translation>Fragmentul {label} {text} este într-o parte etichetată ca neaparținând articolului.</translation>
    </message>
    <message>
        <source>The {label} {text} lies inside another {label}.</source>
        <translation>Fragmentul {label} {text} este în alt fragment {label}.</translation>
    </message>
    <message>
        <source>The {label} {text} starts after the quotation mark that opens what it closes.</source>
        <translation>Fragmentul {label} {text} începe după ghilimeaua care deschide ce închide.</translation>
    </message>
    <message>
        <source>The {label} {text} starts inside the word “{word}”; move its start.</source>
        <translation>Fragmentul {label} {text} începe în interiorul cuvântului „{word}”; mutați-i începutul.</translation>
    </message>
    <message>
        <source>The {label} {text} was found again in the changed text: is it the right place?</source>
        <translation>Fragmentul {label} {text} a fost regăsit în textul schimbat: este locul potrivit?</translation>
    </message>
    <message>
        <source>Their text of this article is another one.</source>
        <translation>Textul celuilalt pentru acest articol este altul.</translation>
    </message>
    <message>
        <source>Their version cannot stand here any more: keep yours.</source>
        <translation>Versiunea celuilalt nu mai poate sta aici: păstrați-o pe a dumneavoastră.</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Al celuilalt</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Temă</translation>
    </message>
    <message>
        <source>There is no clause further back.</source>
        <translation>Nu mai este nicio propoziție înapoi.</translation>
    </message>
    <message>
        <source>There is no clause further on.</source>
        <translation>Nu mai este nicio propoziție mai departe.</translation>
    </message>
    <message>
        <source>There is no date further back.</source>
        <translation>Nu mai este nicio dată înapoi.</translation>
    </message>
    <message>
        <source>There is no date further on.</source>
        <translation>Nu mai este nicio dată mai departe.</translation>
    </message>
    <message>
        <source>There is no difference here to decide.</source>
        <translation>Aici nu este nicio diferență de decis.</translation>
    </message>
    <message>
        <source>There is no format “{name}”; there are {known}.</source>
        <translation>Nu există formatul „{name}”; există {known}.</translation>
    </message>
    <message>
        <source>There is no inner span here.</source>
        <translation>Aici nu este niciun fragment interior.</translation>
    </message>
    <message>
        <source>There is no line further back.</source>
        <translation>Nu mai este niciun rând înapoi.</translation>
    </message>
    <message>
        <source>There is no line further on.</source>
        <translation>Nu mai este niciun rând mai departe.</translation>
    </message>
    <message>
        <source>There is no name further back.</source>
        <translation>Nu mai este niciun nume înapoi.</translation>
    </message>
    <message>
        <source>There is no name further on.</source>
        <translation>Nu mai este niciun nume mai departe.</translation>
    </message>
    <message>
        <source>There is no open point further back.</source>
        <translation>Nu mai este niciun punct deschis înapoi.</translation>
    </message>
    <message>
        <source>There is no open point further on.</source>
        <translation>Nu mai este niciun punct deschis mai departe.</translation>
    </message>
    <message>
        <source>There is no outer span here.</source>
        <translation>Aici nu este niciun fragment exterior.</translation>
    </message>
    <message>
        <source>There is no quotation further back.</source>
        <translation>Nu mai este niciun citat înapoi.</translation>
    </message>
    <message>
        <source>There is no quotation further on.</source>
        <translation>Nu mai este niciun citat mai departe.</translation>
    </message>
    <message>
        <source>There is no sentence further back.</source>
        <translation>Nu mai este nicio frază înapoi.</translation>
    </message>
    <message>
        <source>There is no sentence further on.</source>
        <translation>Nu mai este nicio frază mai departe.</translation>
    </message>
    <message>
        <source>There is no span further back.</source>
        <translation>Nu mai este niciun fragment înapoi.</translation>
    </message>
    <message>
        <source>There is no span further on.</source>
        <translation>Nu mai este niciun fragment mai departe.</translation>
    </message>
    <message>
        <source>There is no visited article to go back to.</source>
        <translation>Nu este niciun articol vizitat la care să vă întoarceți.</translation>
    </message>
    <message>
        <source>There is no visited article to go forward to.</source>
        <translation>Nu este niciun articol vizitat spre care să înaintați.</translation>
    </message>
    <message>
        <source>There is no word further back.</source>
        <translation>Nu mai este niciun cuvânt înapoi.</translation>
    </message>
    <message>
        <source>There is no word further on.</source>
        <translation>Nu mai este niciun cuvânt mai departe.</translation>
    </message>
    <message>
        <source>There is no {suffixes} file in {folder}.</source>
        <translation>În {folder} nu este niciun fișier {suffixes}.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Nu este nimic de refăcut.</translation>
    </message>
    <message>
        <source>There is nothing to take back, and none of this kind before.</source>
        <translation>Nu este nimic de dat înapoi și nimic de acest fel înainte.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Nu este nimic de anulat.</translation>
    </message>
    <message>
        <source>These are sample articles, already labelled: change what you like, Ctrl+Z takes any step back.</source>
        <translation>Acestea sunt articole-mostră, deja etichetate: schimbați orice, Ctrl+Z anulează orice pas.</translation>
    </message>
    <message>
        <source>They are done already.</source>
        <translation>Sunt deja gata.</translation>
    </message>
    <message>
        <source>They are skipped already.</source>
        <translation>Sunt deja sărite.</translation>
    </message>
    <message>
        <source>This folder has the packaged labels. With a copy of their file in the folder you can change them.</source>
        <translation>Acest dosar are etichetele livrate. Cu o copie a fișierului lor în dosar le puteți schimba.</translation>
    </message>
    <message>
        <source>This is the first article.</source>
        <translation>Acesta este primul articol.</translation>
    </message>
    <message>
        <source>This is the last article.</source>
        <translation>Acesta este ultimul articol.</translation>
    </message>
    <message>
        <source>This key has no name to keep it by: press another, or Esc.</source>
        <translation>Această tastă nu are un nume de reținut: apăsați alta sau Esc.</translation>
    </message>
    <message>
        <source>Tick at least one format.</source>
        <translation>Bifați cel puțin un format.</translation>
    </message>
    <message>
        <source>Tick at least one state of articles.</source>
        <translation>Bifați cel puțin o stare a articolelor.</translation>
    </message>
    <message>
        <source>Time, without pauses</source>
        <translation>Timp, fără pauze</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titlu</translation>
    </message>
    <message>
        <source>Took theirs: {what}</source>
        <translation>Luat de la celălalt: {what}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Încearcă din nou</translation>
    </message>
    <message>
        <source>Try the sample articles</source>
        <translation>Încearcă articolele-mostră</translation>
    </message>
    <message>
        <source>UIMA CAS: JSON</source>
        <translation>UIMA CAS: JSON</translation>
    </message>
    <message>
        <source>UIMA CAS: XMI, for INCEpTION</source>
        <translation>UIMA CAS: XMI, pentru INCEpTION</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Anulează</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Anulează: {what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Anulat: {what}</translation>
    </message>
    <message>
        <source>Undone: {what}.</source>
        <translation>Anulat: {what}.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Nu știu</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Dezleagă</translation>
    </message>
    <message>
        <source>Unlink {words}</source>
        <translation>Dezleagă {words}</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Nesigur</translation>
    </message>
    <message>
        <source>Unsure: {label} {text} ({note}).</source>
        <translation>Nesigur: {label} {text} ({note}).</translation>
    </message>
    <message>
        <source>Unsure: {label} {text}.</source>
        <translation>Nesigur: {label} {text}.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valoare</translation>
    </message>
    <message>
        <source>Value or name</source>
        <translation>Valoare sau nume</translation>
    </message>
    <message>
        <source>Version {version}. Licence: MIT.</source>
        <translation>Versiunea {version}. Licență: MIT.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vizualizare</translation>
    </message>
    <message>
        <source>What another program wrote came in</source>
        <translation>A intrat ce a scris alt program</translation>
    </message>
    <message>
        <source>What can be done here</source>
        <translation>Ce se poate face aici</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Ce doriți să faceți?</translation>
    </message>
    <message>
        <source>What is said of {name} cannot be kept in a sidecar ({why}); nothing was imported.</source>
        <translation>Ce se spune despre {name} nu se poate păstra într-un fișier de adnotări ({why}); nu s-a importat nimic.</translation>
    </message>
    <message>
        <source>What was unsaved was placed in the changed text</source>
        <translation>Ce era nesalvat a fost pus în textul schimbat</translation>
    </message>
    <message>
        <source>When was this article published?</source>
        <translation>Când a fost publicat articolul?</translation>
    </message>
    <message>
        <source>Where else {words} stands</source>
        <translation>Unde mai apare {words}</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Cuvinte întregi</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Doar cuvinte întregi</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Ale cui</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fereastră</translation>
    </message>
    <message>
        <source>With a problem</source>
        <translation>Cu o problemă</translation>
    </message>
    <message>
        <source>With open points (unsure, to review)</source>
        <translation>Cu puncte deschise (nesigure, de revăzut)</translation>
    </message>
    <message>
        <source>With the articles&apos; texts</source>
        <translation>Cu textele articolelor</translation>
    </message>
    <message>
        <source>With the label</source>
        <translation>Cu eticheta</translation>
    </message>
    <message>
        <source>With unsure spans</source>
        <translation>Cu fragmente nesigure</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Cuvânt</translation>
    </message>
    <message>
        <source>Write a code of small letters, such as ro or en.</source>
        <translation>Scrieți un cod cu litere mici, ca ro sau en.</translation>
    </message>
    <message>
        <source>Write it as 2022, 2022-01, 2022-01-14, T10:30 or P2D.</source>
        <translation>Scrieți ca 2022, 2022-01, 2022-01-14, T10:30 sau P2D.</translation>
    </message>
    <message>
        <source>Write parts as 80/10/10: hundredths for train, validation and test, which add up to 100.</source>
        <translation>Scrieți părțile ca 80/10/10: sutimi pentru antrenare, validare și test, care dau 100.</translation>
    </message>
    <message>
        <source>Write year, month and day: 2022-01-14.</source>
        <translation>Scrieți anul, luna și ziua: 2022-01-14.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Dumneavoastră</translation>
    </message>
    <message>
        <source>Your own work: open or drop a folder of .txt or .md files; each step is saved beside the article.</source>
        <translation>Munca dumneavoastră: deschideți sau trageți aici un dosar cu fișiere .txt sau .md; fiecare pas se salvează lângă articol.</translation>
    </message>
    <message>
        <source>Your settings could not be kept: {why}</source>
        <translation>Setările nu au putut fi păstrate: {why}</translation>
    </message>
    <message>
        <source>a choice, and nothing else, needs different choices</source>
        <translation>doar un atribut „choice” are nevoie de variante, toate diferite</translation>
    </message>
    <message>
        <source>a label set needs labels with different names</source>
        <translation>un set de etichete are nevoie de etichete cu nume diferite</translation>
    </message>
    <message>
        <source>a label&apos;s name has at most {most} characters, not {length}</source>
        <translation>numele unei etichete are cel mult {most} caractere, nu {length}</translation>
    </message>
    <message>
        <source>a label&apos;s name holds no dot</source>
        <translation>numele unei etichete nu conține punct</translation>
    </message>
    <message>
        <source>a label&apos;s name holds no line ends or control characters, such as U+{code:04X}</source>
        <translation>numele unei etichete nu conține sfârșituri de rând sau caractere de control, ca U+{code:04X}</translation>
    </message>
    <message>
        <source>a span that is gone</source>
        <translation>un fragment dispărut</translation>
    </message>
    <message>
        <source>all commands</source>
        <translation>toate comenzile</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>și încă {count}</translation>
    </message>
    <message>
        <source>annotations of one task by further people</source>
        <translation>adnotările aceleiași sarcini de către alte persoane</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>răspunde</translation>
    </message>
    <message>
        <source>answer the question</source>
        <translation>răspunde la întrebare</translation>
    </message>
    <message>
        <source>answers about the whole article, or about a region that is not there</source>
        <translation>răspunsuri despre tot articolul sau despre o regiune care nu există</translation>
    </message>
    <message>
        <source>answers “reject”, whose spans are kept as if accepted</source>
        <translation>răspunsuri „reject”, ale căror fragmente se păstrează ca acceptate</translation>
    </message>
    <message>
        <source>article</source>
        <translation>articol</translation>
    </message>
    <message>
        <source>articles under another name, so that it is a file&apos;s and stands once</source>
        <translation>articole sub alt nume, ca să fie nume de fișier și să apară o dată</translation>
    </message>
    <message>
        <source>articles without text, or whose text no file can hold</source>
        <translation>articole fără text sau cu text pe care niciun fișier nu îl poate păstra</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>atribute</translation>
    </message>
    <message>
        <source>attributes of what is neither a span nor an event</source>
        <translation>atribute a ceea ce nu este nici fragment, nici eveniment</translation>
    </message>
    <message>
        <source>attributes or notes of a span joined with another that said something else</source>
        <translation>atribute sau note ale unui fragment unit cu altul care spunea altceva</translation>
    </message>
    <message>
        <source>attributes that are false or empty</source>
        <translation>atribute false sau goale</translation>
    </message>
    <message>
        <source>attributes that are neither text nor true or false, written as JSON</source>
        <translation>atribute care nu sunt nici text, nici adevărat sau fals, scrise ca JSON</translation>
    </message>
    <message>
        <source>attributes that are neither text nor true, written as text</source>
        <translation>atribute care nu sunt nici text, nici adevărat, scrise ca text</translation>
    </message>
    <message>
        <source>attributes whose name is no name of a feature, which became another</source>
        <translation>atribute al căror nume nu poate fi nume de trăsătură și a devenit altul</translation>
    </message>
    <message>
        <source>attributes with the name of another control, which got a _ before it</source>
        <translation>atribute cu numele altui control, care au primit un _ în față</translation>
    </message>
    <message>
        <source>attributes without a value</source>
        <translation>atribute fără valoare</translation>
    </message>
    <message>
        <source>attributes, notes and doubt once doccano has read it</source>
        <translation>atribute, note și nesiguranță după ce doccano l-a citit</translation>
    </message>
    <message>
        <source>back</source>
        <translation>înapoi</translation>
    </message>
    <message>
        <source>before</source>
        <translation>înainte</translation>
    </message>
    <message>
        <source>brat: stand-off, .txt with .ann</source>
        <translation>brat: stand-off, .txt cu .ann</translation>
    </message>
    <message>
        <source>by {made}</source>
        <translation>de {made}</translation>
    </message>
    <message>
        <source>cells behind the last column of the heading</source>
        <translation>celule după ultima coloană a antetului</translation>
    </message>
    <message>
        <source>change</source>
        <translation>schimbă</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>schimbat</translation>
    </message>
    <message>
        <source>changed {time}</source>
        <translation>schimbat {time}</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>alege</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>deselectează</translation>
    </message>
    <message>
        <source>close</source>
        <translation>închide</translation>
    </message>
    <message>
        <source>control characters that XML cannot hold, which became U+FFFD</source>
        <translation>caractere de control pe care XML nu le poate păstra, devenite U+FFFD</translation>
    </message>
    <message>
        <source>date</source>
        <translation>dată</translation>
    </message>
    <message>
        <source>dismiss</source>
        <translation>respinge</translation>
    </message>
    <message>
        <source>doccano: JSON lines</source>
        <translation>doccano: JSON pe rânduri</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gata</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>îndoielnic</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>renunță</translation>
    </message>
    <message>
        <source>edge inside a word</source>
        <translation>margine în interiorul unui cuvânt</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>margini</translation>
    </message>
    <message>
        <source>edges must be one of {choices}</source>
        <translation>edges trebuie să fie una dintre {choices}</translation>
    </message>
    <message>
        <source>end</source>
        <translation>sfârșit</translation>
    </message>
    <message>
        <source>end comparing</source>
        <translation>încheie comparația</translation>
    </message>
    <message>
        <source>entries of another form than expected</source>
        <translation>intrări cu altă formă decât cea așteptată</translation>
    </message>
    <message>
        <source>equivalences (*)</source>
        <translation>echivalențe (*)</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>toată lumea</translation>
    </message>
    <message>
        <source>examples without text</source>
        <translation>exemple fără text</translation>
    </message>
    <message>
        <source>feature structures that are no annotations</source>
        <translation>structuri de trăsături care nu sunt adnotări</translation>
    </message>
    <message>
        <source>features that point to something else</source>
        <translation>trăsături care duc la altceva</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>restrâns</translation>
    </message>
    <message>
        <source>from a suggestion</source>
        <translation>dintr-o sugestie</translation>
    </message>
    <message>
        <source>from a suggestion of {program}</source>
        <translation>dintr-o sugestie a {program}</translation>
    </message>
    <message>
        <source>from an import</source>
        <translation>dintr-un import</translation>
    </message>
    <message>
        <source>from an import of {program}</source>
        <translation>dintr-un import din {program}</translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation>din {source}</translation>
    </message>
    <message>
        <source>further annotations of one task by the same person</source>
        <translation>alte adnotări ale aceleiași sarcini, de aceeași persoană</translation>
    </message>
    <message>
        <source>grow</source>
        <translation>extinde</translation>
    </message>
    <message>
        <source>half characters (lone surrogates), replaced by U+FFFD</source>
        <translation>jumătăți de caractere (surogate singure), înlocuite cu U+FFFD</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>în total</translation>
    </message>
    <message>
        <source>in {labels}</source>
        <translation>în {labels}</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>lipsește</translation>
    </message>
    <message>
        <source>is not a known key</source>
        <translation>nu este o cheie cunoscută</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>nu este un fișier obișnuit</translation>
    </message>
    <message>
        <source>its name is no text</source>
        <translation>numele lui nu este text</translation>
    </message>
    <message>
        <source>its text is not the same on both sides</source>
        <translation>textul lui nu este același pe ambele părți</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>păstrează</translation>
    </message>
    <message>
        <source>keep both</source>
        <translation>păstrează ambele</translation>
    </message>
    <message>
        <source>keep mine</source>
        <translation>păstrează al meu</translation>
    </message>
    <message>
        <source>key must be a digit from 1 to 9, not {key!r}</source>
        <translation>key trebuie să fie o cifră de la 1 la 9, nu {key!r}</translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation>tasta {key}</translation>
    </message>
    <message>
        <source>label</source>
        <translation>etichetă</translation>
    </message>
    <message>
        <source>labels of a whole article</source>
        <translation>etichete ale unui articol întreg</translation>
    </message>
    <message>
        <source>labels with blanks in their names, which became _</source>
        <translation>etichete cu spații în nume, devenite _</translation>
    </message>
    <message>
        <source>labels.toml has new names: {names}.</source>
        <translation>labels.toml are nume noi: {names}.</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>ieși</translation>
    </message>
    <message>
        <source>leave them</source>
        <translation>le lasă</translation>
    </message>
    <message>
        <source>line ends and tabs inside notes and values, which became blanks</source>
        <translation>sfârșituri de rând și taburi din note și valori, devenite spații</translation>
    </message>
    <message>
        <source>line must be one of {choices}</source>
        <translation>line trebuie să fie una dintre {choices}</translation>
    </message>
    <message>
        <source>lines that are not brat&apos;s</source>
        <translation>rânduri care nu sunt brat</translation>
    </message>
    <message>
        <source>links</source>
        <translation>legături</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>pierdut</translation>
    </message>
    <message>
        <source>lost {label}: {text}</source>
        <translation>pierdut {label}: {text}</translation>
    </message>
    <message>
        <source>lost: {text}</source>
        <translation>pierdut: {text}</translation>
    </message>
    <message>
        <source>made by</source>
        <translation>făcut de</translation>
    </message>
    <message>
        <source>made {time}</source>
        <translation>făcut {time}</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>al meu</translation>
    </message>
    <message>
        <source>move end</source>
        <translation>mută sfârșitul</translation>
    </message>
    <message>
        <source>move start</source>
        <translation>mută începutul</translation>
    </message>
    <message>
        <source>must be 0 or more</source>
        <translation>trebuie să fie cel puțin 0</translation>
    </message>
    <message>
        <source>must be 1 or more</source>
        <translation>trebuie să fie cel puțin 1</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>trebuie să fie o listă</translation>
    </message>
    <message>
        <source>must be a list of names</source>
        <translation>trebuie să fie o listă de nume</translation>
    </message>
    <message>
        <source>must be a table</source>
        <translation>trebuie să fie un tabel</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>trebuie să fie un număr întreg</translation>
    </message>
    <message>
        <source>must be text</source>
        <translation>trebuie să fie text</translation>
    </message>
    <message>
        <source>must be text, or text by language code</source>
        <translation>trebuie să fie text sau text după codul limbii</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>trebuie să fie true sau false</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>nu trebuie să fie gol</translation>
    </message>
    <message>
        <source>must not be empty nor hold a slash</source>
        <translation>nu trebuie să fie gol și nici să conțină o bară oblică</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nume</translation>
    </message>
    <message>
        <source>name must not be empty</source>
        <translation>name nu trebuie să fie gol</translation>
    </message>
    <message>
        <source>names of labels, attributes or relations with letters that brat does not allow, which became _</source>
        <translation>nume de etichete, atribute sau relații cu litere pe care brat nu le permite, devenite _</translation>
    </message>
    <message>
        <source>new line</source>
        <translation>rând nou</translation>
    </message>
    <message>
        <source>newlines at the edges of spans</source>
        <translation>rânduri noi la marginile fragmentelor</translation>
    </message>
    <message>
        <source>next answer</source>
        <translation>răspunsul următor</translation>
    </message>
    <message>
        <source>next article</source>
        <translation>articolul următor</translation>
    </message>
    <message>
        <source>next clause</source>
        <translation>propoziția următoare</translation>
    </message>
    <message>
        <source>next date</source>
        <translation>data următoare</translation>
    </message>
    <message>
        <source>next difference</source>
        <translation>diferența următoare</translation>
    </message>
    <message>
        <source>next hit</source>
        <translation>potrivirea următoare</translation>
    </message>
    <message>
        <source>next kind</source>
        <translation>tipul următor</translation>
    </message>
    <message>
        <source>next line</source>
        <translation>rândul următor</translation>
    </message>
    <message>
        <source>next name</source>
        <translation>numele următor</translation>
    </message>
    <message>
        <source>next point</source>
        <translation>punctul următor</translation>
    </message>
    <message>
        <source>next quotation</source>
        <translation>citatul următor</translation>
    </message>
    <message>
        <source>next sentence</source>
        <translation>fraza următoare</translation>
    </message>
    <message>
        <source>next span</source>
        <translation>fragmentul următor</translation>
    </message>
    <message>
        <source>next word</source>
        <translation>cuvântul următor</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>fără tastă</translation>
    </message>
    <message>
        <source>no link</source>
        <translation>nicio legătură</translation>
    </message>
    <message>
        <source>no note</source>
        <translation>nicio notă</translation>
    </message>
    <message>
        <source>none</source>
        <translation>niciunul</translation>
    </message>
    <message>
        <source>none named</source>
        <translation>niciunul numit</translation>
    </message>
    <message>
        <source>none, or 80/10/10</source>
        <translation>niciuna sau 80/10/10</translation>
    </message>
    <message>
        <source>not found in the text</source>
        <translation>negăsit în text</translation>
    </message>
    <message>
        <source>not in {folder}</source>
        <translation>nu este în {folder}</translation>
    </message>
    <message>
        <source>not labelled</source>
        <translation>neetichetat</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>nelegat</translation>
    </message>
    <message>
        <source>note</source>
        <translation>notă</translation>
    </message>
    <message>
        <source>notes on what is neither a span nor an event</source>
        <translation>note la ceea ce nu este nici fragment, nici eveniment</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nimic</translation>
    </message>
    <message>
        <source>now</source>
        <translation>acum</translation>
    </message>
    <message>
        <source>of this folder</source>
        <translation>din acest dosar</translation>
    </message>
    <message>
        <source>off</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>on</source>
        <translation>da</translation>
    </message>
    <message>
        <source>one article</source>
        <translation>un articol</translation>
    </message>
    <message>
        <source>one span</source>
        <translation>un fragment</translation>
    </message>
    <message>
        <source>only mine</source>
        <translation>doar al meu</translation>
    </message>
    <message>
        <source>only the first {most} are shown: search for more words</source>
        <translation>sunt arătate doar primele {most}: căutați mai multe cuvinte</translation>
    </message>
    <message>
        <source>only theirs</source>
        <translation>doar al celuilalt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>deschide</translation>
    </message>
    <message>
        <source>open a folder</source>
        <translation>deschide un dosar</translation>
    </message>
    <message>
        <source>open the first</source>
        <translation>deschide primul</translation>
    </message>
    <message>
        <source>origins</source>
        <translation>origini</translation>
    </message>
    <message>
        <source>pages in which no article was found</source>
        <translation>pagini în care nu s-a găsit niciun articol</translation>
    </message>
    <message>
        <source>people, times and what is said of whole articles</source>
        <translation>persoane, momente și ce se spune despre articole întregi</translation>
    </message>
    <message>
        <source>people, times and where spans come from</source>
        <translation>persoane, momente și de unde vin fragmentele</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>așezare</translation>
    </message>
    <message>
        <source>predictions</source>
        <translation>predicții</translation>
    </message>
    <message>
        <source>press the new keys</source>
        <translation>apăsați noile taste</translation>
    </message>
    <message>
        <source>previous</source>
        <translation>anterior</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>citat</translation>
    </message>
    <message>
        <source>quote without speaker</source>
        <translation>citat fără vorbitor</translation>
    </message>
    <message>
        <source>references to a knowledge base (N)</source>
        <translation>trimiteri la o bază de cunoștințe (N)</translation>
    </message>
    <message>
        <source>relabel</source>
        <translation>altă etichetă</translation>
    </message>
    <message>
        <source>relations and whole texts</source>
        <translation>relații și texte întregi</translation>
    </message>
    <message>
        <source>relations from a span to itself, or to the span it was joined with</source>
        <translation>relații de la un fragment la el însuși sau la cel cu care a fost unit</translation>
    </message>
    <message>
        <source>relations that stood twice</source>
        <translation>relații care apăreau de două ori</translation>
    </message>
    <message>
        <source>relations whose end is missing</source>
        <translation>relații al căror capăt lipsește</translation>
    </message>
    <message>
        <source>relations without a direction, read as going from the first region to the second</source>
        <translation>relații fără direcție, citite ca mergând de la prima regiune la a doua</translation>
    </message>
    <message>
        <source>relations without a type, called “relation”</source>
        <translation>relații fără tip, numite „relation”</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>elimină</translation>
    </message>
    <message>
        <source>remove span</source>
        <translation>elimină fragmentul</translation>
    </message>
    <message>
        <source>run</source>
        <translation>execută</translation>
    </message>
    <message>
        <source>same label nested in itself</source>
        <translation>aceeași etichetă una în alta</translation>
    </message>
    <message>
        <source>same text labelled otherwise</source>
        <translation>același text etichetat altfel</translation>
    </message>
    <message>
        <source>search, then open</source>
        <translation>caută, apoi deschide</translation>
    </message>
    <message>
        <source>select text</source>
        <translation>selectați text</translation>
    </message>
    <message>
        <source>select text, then {digits}</source>
        <translation>selectați text, apoi {digits}</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>frază</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>mai multe valori</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>sărit</translation>
    </message>
    <message>
        <source>spaCy: DocBin with doc.spans</source>
        <translation>spaCy: DocBin cu doc.spans</translation>
    </message>
    <message>
        <source>span inside boilerplate</source>
        <translation>fragment în boilerplate</translation>
    </message>
    <message>
        <source>spans inside another of their label, relations, attributes and exact texts</source>
        <translation>fragmente în altul cu aceeași etichetă, relații, atribute și texte exacte</translation>
    </message>
    <message>
        <source>spans that are blanks only</source>
        <translation>fragmente formate doar din spații</translation>
    </message>
    <message>
        <source>spans that are newlines only</source>
        <translation>fragmente formate doar din rânduri noi</translation>
    </message>
    <message>
        <source>spans that are outside of the text, empty or swapped</source>
        <translation>fragmente din afara textului, goale sau inversate</translation>
    </message>
    <message>
        <source>spans that had the range and label of another and were joined with it</source>
        <translation>fragmente cu locul și eticheta altuia, unite cu acela</translation>
    </message>
    <message>
        <source>spans that share text with a span of their own label</source>
        <translation>fragmente care împart text cu unul având aceeași etichetă</translation>
    </message>
    <message>
        <source>spans whose text is not what stands at their place</source>
        <translation>fragmente al căror text nu este cel de la locul lor</translation>
    </message>
    <message>
        <source>spans with an edge inside one of spaCy&apos;s tokens</source>
        <translation>fragmente cu o margine în interiorul unui token spaCy</translation>
    </message>
    <message>
        <source>spans without a label</source>
        <translation>fragmente fără etichetă</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>vorbitor</translation>
    </message>
    <message>
        <source>speaker without quote</source>
        <translation>vorbitor fără citat</translation>
    </message>
    <message>
        <source>speaker, linked</source>
        <translation>vorbitor, legat</translation>
    </message>
    <message>
        <source>splits of a dataset</source>
        <translation>împărțirea unui set de date</translation>
    </message>
    <message>
        <source>start</source>
        <translation>început</translation>
    </message>
    <message>
        <source>state and more</source>
        <translation>stare și altele</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sigur</translation>
    </message>
    <message>
        <source>tags that are neither IOB nor BIOES nor BILOU</source>
        <translation>marcaje care nu sunt nici IOB, nici BIOES, nici BILOU</translation>
    </message>
    <message>
        <source>take theirs</source>
        <translation>ia al celuilalt</translation>
    </message>
    <message>
        <source>texts without their blanks, put together with one between tokens</source>
        <translation>texte fără spațiile lor, reunite cu câte unul între tokeni</translation>
    </message>
    <message>
        <source>that the list shows</source>
        <translation>din cele arătate în listă</translation>
    </message>
    <message>
        <source>the article before</source>
        <translation>articolul dinainte</translation>
    </message>
    <message>
        <source>the article&apos;s first lines</source>
        <translation>primele rânduri ale articolului</translation>
    </message>
    <message>
        <source>the blue-blind</source>
        <translation>cei care nu văd albastrul</translation>
    </message>
    <message>
        <source>the expression took too long in {count}</source>
        <translation>expresia a durat prea mult în {count}</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>fișierul</translation>
    </message>
    <message>
        <source>the file&apos;s name</source>
        <translation>numele fișierului</translation>
    </message>
    <message>
        <source>the green-blind</source>
        <translation>cei care nu văd verdele</translation>
    </message>
    <message>
        <source>the list</source>
        <translation>lista</translation>
    </message>
    <message>
        <source>the red-blind</source>
        <translation>cei care nu văd roșul</translation>
    </message>
    <message>
        <source>the state of articles, their notes and dates, and where spans come from</source>
        <translation>starea articolelor, notele și datele lor și de unde vin fragmentele</translation>
    </message>
    <message>
        <source>this article</source>
        <translation>acest articol</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>săptămâna aceasta</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>bifează</translation>
    </message>
    <message>
        <source>today</source>
        <translation>astăzi</translation>
    </message>
    <message>
        <source>two attributes have the same name</source>
        <translation>două atribute au același nume</translation>
    </message>
    <message>
        <source>two labels have the same key</source>
        <translation>două etichete au aceeași tastă</translation>
    </message>
    <message>
        <source>type must be one of {choices}</source>
        <translation>type trebuie să fie una dintre {choices}</translation>
    </message>
    <message>
        <source>types of a relation after the first</source>
        <translation>tipurile unei relații de după primul</translation>
    </message>
    <message>
        <source>unbalanced quotation marks</source>
        <translation>ghilimele fără pereche</translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation>sub 1 min</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>extins</translation>
    </message>
    <message>
        <source>unlabelled quotation</source>
        <translation>citat neetichetat</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>nesigur</translation>
    </message>
    <message>
        <source>words</source>
        <translation>cuvinte</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>da</translation>
    </message>
    <message>
        <source>{article} cannot be compared: {why}.</source>
        <translation>{article} nu poate fi comparat: {why}.</translation>
    </message>
    <message>
        <source>{at} of {count}. {what}. Which is right?</source>
        <translation>{at} din {count}. {what}. Care este corect?</translation>
    </message>
    <message>
        <source>{at} of {count}: {what}</source>
        <translation>{at} din {count}: {what}</translation>
    </message>
    <message>
        <source>{count}</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>{count} %</source>
        <translation>{count} %</translation>
    </message>
    <message numerus="yes">
        <source>{count} articles</source>
        <translation>
            <numerusform>{count} articol</numerusform>
            <numerusform>{count} articole</numerusform>
            <numerusform>{count} de articole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} articles could not be read</source>
        <translation>
            <numerusform>{count} articol nu a putut fi citit</numerusform>
            <numerusform>{count} articole nu au putut fi citite</numerusform>
            <numerusform>{count} de articole nu au putut fi citite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} articles left as before: {why}</source>
        <translation>
            <numerusform>{count} articol lăsat ca înainte: {why}</numerusform>
            <numerusform>{count} articole lăsate ca înainte: {why}</numerusform>
            <numerusform>{count} de articole lăsate ca înainte: {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} articles left out, the first: {why}</source>
        <translation>
            <numerusform>{count} articol lăsat deoparte: {why}</numerusform>
            <numerusform>{count} articole lăsate deoparte, primul: {why}</numerusform>
            <numerusform>{count} de articole lăsate deoparte, primul: {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} characters</source>
        <translation>
            <numerusform>{count} caracter</numerusform>
            <numerusform>{count} caractere</numerusform>
            <numerusform>{count} de caractere</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} could not be read</source>
        <translation>{count} nu au putut fi citite</translation>
    </message>
    <message numerus="yes">
        <source>{count} hits</source>
        <translation>
            <numerusform>{count} potrivire</numerusform>
            <numerusform>{count} potriviri</numerusform>
            <numerusform>{count} de potriviri</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} lost</source>
        <translation>
            <numerusform>{count} pierdut</numerusform>
            <numerusform>{count} pierdute</numerusform>
            <numerusform>{count} pierdute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} lost spans</source>
        <translation>
            <numerusform>{count} fragment pierdut</numerusform>
            <numerusform>{count} fragmente pierdute</numerusform>
            <numerusform>{count} de fragmente pierdute</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} more around these</source>
        <translation>încă {count} în jurul acestora</translation>
    </message>
    <message>
        <source>{count} of {total} articles searched …</source>
        <translation>Căutat în articole: {count} din {total} …</translation>
    </message>
    <message>
        <source>{count} px</source>
        <translation>{count} px</translation>
    </message>
    <message numerus="yes">
        <source>{count} selected</source>
        <translation>
            <numerusform>{count} selectat</numerusform>
            <numerusform>{count} selectate</numerusform>
            <numerusform>{count} selectate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} shown</source>
        <translation>
            <numerusform>{count} afișat</numerusform>
            <numerusform>{count} afișate</numerusform>
            <numerusform>{count} afișate</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} so far …</source>
        <translation>{count} până acum …</translation>
    </message>
    <message numerus="yes">
        <source>{count} spans</source>
        <translation>
            <numerusform>{count} fragment</numerusform>
            <numerusform>{count} fragmente</numerusform>
            <numerusform>{count} de fragmente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} spans in this article</source>
        <translation>
            <numerusform>{count} fragment în acest articol</numerusform>
            <numerusform>{count} fragmente în acest articol</numerusform>
            <numerusform>{count} de fragmente în acest articol</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} spans moved</source>
        <translation>
            <numerusform>{count} fragment mutat</numerusform>
            <numerusform>{count} fragmente mutate</numerusform>
            <numerusform>{count} de fragmente mutate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} spans of {file} cut a character in two, the first is “{first}”; E and B move their edges.</source>
        <translation>
            <numerusform>{count} fragment din {file} taie un caracter în două: „{first}”; E și B îi mută marginile.</numerusform>
            <numerusform>{count} fragmente din {file} taie un caracter în două, primul este „{first}”; E și B le mută marginile.</numerusform>
            <numerusform>{count} de fragmente din {file} taie un caracter în două, primul este „{first}”; E și B le mută marginile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} spans of {file} had the range and label of another and were joined with it, the first at {at}.</source>
        <translation>
            <numerusform>{count} fragment din {file} avea locul și eticheta altuia și a fost unit cu acela, la {at}.</numerusform>
            <numerusform>{count} fragmente din {file} aveau locul și eticheta altora și au fost unite cu acelea, primul la {at}.</numerusform>
            <numerusform>{count} de fragmente din {file} aveau locul și eticheta altora și au fost unite cu acelea, primul la {at}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} spans of {file} no longer stand in the article&apos;s text, the first is “{first}” at {at}.</source>
        <translation>
            <numerusform>{count} fragment din {file} nu mai este în textul articolului: „{first}”, la {at}.</numerusform>
            <numerusform>{count} fragmente din {file} nu mai sunt în textul articolului, primul este „{first}”, la {at}.</numerusform>
            <numerusform>{count} de fragmente din {file} nu mai sunt în textul articolului, primul este „{first}”, la {at}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} spans selected</source>
        <translation>
            <numerusform>{count} fragment selectat</numerusform>
            <numerusform>{count} fragmente selectate</numerusform>
            <numerusform>{count} de fragmente selectate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} steps in {file} that were not saved yet when the program ended are there again.</source>
        <translation>
            <numerusform>{count} pas din {file}, încă nesalvat la închiderea programului, a fost refăcut.</numerusform>
            <numerusform>{count} pași din {file}, încă nesalvați la închiderea programului, au fost refăcuți.</numerusform>
            <numerusform>{count} de pași din {file}, încă nesalvați la închiderea programului, au fost refăcuți.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} unsure</source>
        <translation>
            <numerusform>{count} nesigur</numerusform>
            <numerusform>{count} nesigure</numerusform>
            <numerusform>{count} nesigure</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total} articles</source>
        <translation>{done} din {total} articole</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{done} din {total} gata</translation>
    </message>
    <message>
        <source>{encoding} (found out)</source>
        <translation>{encoding} (detectată)</translation>
    </message>
    <message>
        <source>{file} belongs to another text of the article; nothing is overwritten.</source>
        <translation>{file} aparține altui text al articolului; nu se suprascrie nimic.</translation>
    </message>
    <message>
        <source>{file} can be used again.</source>
        <translation>{file} poate fi folosit din nou.</translation>
    </message>
    <message>
        <source>{file} cannot be read as {encoding}, so it stays as it is.</source>
        <translation>{file} nu poate fi citit ca {encoding}, deci rămâne cum este.</translation>
    </message>
    <message>
        <source>{file} cannot be used: it holds a number with thousands of digits.</source>
        <translation>{file} nu poate fi folosit: conține un număr cu mii de cifre.</translation>
    </message>
    <message>
        <source>{file} cannot be used: it holds more than {most} spans; split the article.</source>
        <translation>{file} nu poate fi folosit: are peste {most} fragmente; împărțiți articolul.</translation>
    </message>
    <message>
        <source>{file} cannot be used: it is no sidecar of annotator.</source>
        <translation>{file} nu poate fi folosit: nu este un fișier de adnotări annotator.</translation>
    </message>
    <message>
        <source>{file} cannot be used: the relation {relation} points to “{id}” at {place}, which is no span.</source>
        <translation>{file} nu poate fi folosit: relația {relation} duce la „{id}”, la {place}, care nu este un fragment.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} holds half a character.</source>
        <translation>{file} nu poate fi folosit: {place} conține o jumătate de caracter.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} is missing.</source>
        <translation>{file} nu poate fi folosit: {place} lipsește.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} is nested too deep.</source>
        <translation>{file} nu poate fi folosit: {place} este imbricat prea adânc.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} is {value}, which is no number in JSON.</source>
        <translation>{file} nu poate fi folosit: {place} este {value}, care nu este un număr în JSON.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} is “{id}”, which is taken.</source>
        <translation>{file} nu poate fi folosit: {place} este „{id}”, deja luat.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} must be a list.</source>
        <translation>{file} nu poate fi folosit: {place} trebuie să fie o listă.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} must be a whole number.</source>
        <translation>{file} nu poate fi folosit: {place} trebuie să fie un număr întreg.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} must be an object.</source>
        <translation>{file} nu poate fi folosit: {place} trebuie să fie un obiect.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} must be another span than the relation&apos;s start.</source>
        <translation>{file} nu poate fi folosit: {place} trebuie să fie alt fragment decât începutul relației.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} must be from 0 to {most}.</source>
        <translation>{file} nu poate fi folosit: {place} trebuie să fie între 0 și {most}.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} must be greater than the start.</source>
        <translation>{file} nu poate fi folosit: {place} trebuie să fie mai mare decât începutul.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} must be one of {choices}.</source>
        <translation>{file} nu poate fi folosit: {place} trebuie să fie una dintre {choices}.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} must be text.</source>
        <translation>{file} nu poate fi folosit: {place} trebuie să fie text.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} must be true or false.</source>
        <translation>{file} nu poate fi folosit: {place} trebuie să fie true sau false.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} must be {version}.</source>
        <translation>{file} nu poate fi folosit: {place} trebuie să fie {version}.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} must not be empty.</source>
        <translation>{file} nu poate fi folosit: {place} nu trebuie să fie gol.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} stands there twice.</source>
        <translation>{file} nu poate fi folosit: {place} apare de două ori.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {place}: {why}.</source>
        <translation>{file} nu poate fi folosit: {place}: {why}.</translation>
    </message>
    <message>
        <source>{file} has no column with the text: it has {columns}, and one of them must be called {names}.</source>
        <translation>{file} nu are o coloană cu textul: are {columns}, iar una dintre ele trebuie să se numească {names}.</translation>
    </message>
    <message>
        <source>{file} is a link that leads out of the folder and is not written: put a file in its place.</source>
        <translation>{file} este o legătură care duce în afara dosarului și nu se scrie: puneți un fișier în locul ei.</translation>
    </message>
    <message>
        <source>{file} is a link that leads out of the folder, so the article opens read-only: put a file in its place.</source>
        <translation>{file} este o legătură care duce în afara dosarului, deci articolul se deschide doar pentru citire: puneți un fișier în locul ei.</translation>
    </message>
    <message>
        <source>{file} is being written by another program all the time; it is tried again.</source>
        <translation>{file} este scris mereu de alt program; se încearcă din nou.</translation>
    </message>
    <message>
        <source>{file} is damaged: it is no JSON at line {line}, column {column} ({why}).</source>
        <translation>{file} este deteriorat: nu este JSON la rândul {line}, coloana {column} ({why}).</translation>
    </message>
    <message>
        <source>{file} is damaged: it is not UTF-8 at byte {at}.</source>
        <translation>{file} este deteriorat: nu este UTF-8 la octetul {at}.</translation>
    </message>
    <message>
        <source>{file} is gone, so its steps can no longer be undone; press again to go on.</source>
        <translation>{file} a dispărut, deci pașii lui nu mai pot fi anulați; apăsați din nou pentru a continua.</translation>
    </message>
    <message>
        <source>{file} is nested too deep to be a label file.</source>
        <translation>{file} este imbricat prea adânc pentru un fișier de etichete.</translation>
    </message>
    <message>
        <source>{file} is no CAS that can be read: {why}.</source>
        <translation>{file} nu este un CAS care se poate citi: {why}.</translation>
    </message>
    <message>
        <source>{file} is no CSV at line {line}: {why}.</source>
        <translation>{file} nu este CSV la rândul {line}: {why}.</translation>
    </message>
    <message>
        <source>{file} is no JSON at line {line}: {why}.</source>
        <translation>{file} nu este JSON la rândul {line}: {why}.</translation>
    </message>
    <message>
        <source>{file} is no file but a folder or the like: move it away.</source>
        <translation>{file} nu este un fișier, ci un dosar sau ceva asemănător: mutați-l de acolo.</translation>
    </message>
    <message>
        <source>{file} is no valid TOML at line {line}, column {column}: {why}.</source>
        <translation>{file} nu este TOML valid la rândul {line}, coloana {column}: {why}.</translation>
    </message>
    <message>
        <source>{file} is not UTF-8 at byte {at}.</source>
        <translation>{file} nu este UTF-8 la octetul {at}.</translation>
    </message>
    <message>
        <source>{file} is not UTF-8 at byte {at}; JSON must be.</source>
        <translation>{file} nu este UTF-8 la octetul {at}; JSON trebuie să fie.</translation>
    </message>
    <message>
        <source>{file} is not UTF-8 at byte {at}; save it as UTF-8.</source>
        <translation>{file} nu este UTF-8 la octetul {at}; salvați-l ca UTF-8.</translation>
    </message>
    <message>
        <source>{file} is read as another program chose; it was read again.</source>
        <translation>{file} se citește cum a ales alt program; a fost recitit.</translation>
    </message>
    <message>
        <source>{file} is read as {encoding}</source>
        <translation>{file} se citește ca {encoding}</translation>
    </message>
    <message>
        <source>{file} is read as {encoding} by another program now.</source>
        <translation>{file} este citit acum ca {encoding} de alt program.</translation>
    </message>
    <message>
        <source>{file} is read as {encoding}, now and later; another can be chosen where the last line says {encoding}.</source>
        <translation>{file} este citit ca {encoding}, acum și mai târziu; alta se poate alege acolo unde ultimul rând spune {encoding}.</translation>
    </message>
    <message>
        <source>{file} lies beside the articles now; change it in the editor and save it.</source>
        <translation>{file} este acum lângă articole; schimbați-l în editor și salvați-l.</translation>
    </message>
    <message>
        <source>{file} needs the file TypeSystem.xml beside it, which tools write with it.</source>
        <translation>{file} are nevoie alături de fișierul TypeSystem.xml, pe care programele îl scriu odată cu el.</translation>
    </message>
    <message>
        <source>{file} opens in the editor; saving it changes the labels here.</source>
        <translation>{file} se deschide în editor; salvarea lui schimbă etichetele aici.</translation>
    </message>
    <message>
        <source>{file} read as {encoding}</source>
        <translation>{file} citit ca {encoding}</translation>
    </message>
    <message>
        <source>{file} was changed by another program and is left as it is: {why}</source>
        <translation>{file} a fost schimbat de alt program și este lăsat așa: {why}</translation>
    </message>
    <message>
        <source>{file} was changed by another program: 1 change came in</source>
        <translation>{file} a fost schimbat de alt program: a intrat 1 schimbare</translation>
    </message>
    <message numerus="yes">
        <source>{file} was changed by another program: {count} changes came in</source>
        <translation>
            <numerusform>{file} a fost schimbat de alt program: a intrat {count} schimbare</numerusform>
            <numerusform>{file} a fost schimbat de alt program: au intrat {count} schimbări</numerusform>
            <numerusform>{file} a fost schimbat de alt program: au intrat {count} de schimbări</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} was changed elsewhere, so its earlier steps can no longer be undone.</source>
        <translation>{file} a fost schimbat altundeva, deci pașii dinainte nu mai pot fi anulați.</translation>
    </message>
    <message>
        <source>{file} was changed elsewhere.</source>
        <translation>{file} a fost schimbat altundeva.</translation>
    </message>
    <message>
        <source>{file} was made by a newer version of annotator (form {version}); update annotator to change it.</source>
        <translation>{file} a fost făcut de o versiune annotator mai nouă (forma {version}); actualizați annotator pentru a-l schimba.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to ({why}); choose another folder.</source>
        <translation>În {folder} nu se poate scrie ({why}); alegeți alt dosar.</translation>
    </message>
    <message>
        <source>{folder} is no folder to compare with.</source>
        <translation>{folder} nu este un dosar cu care să se compare.</translation>
    </message>
    <message>
        <source>{folder} is no folder; choose another one.</source>
        <translation>{folder} nu este un dosar; alegeți altul.</translation>
    </message>
    <message>
        <source>{folder} is there already and stays as it is; nothing was imported, choose another folder.</source>
        <translation>{folder} există deja și rămâne cum este; nu s-a importat nimic, alegeți alt dosar.</translation>
    </message>
    <message>
        <source>{format} can only be imported from.</source>
        <translation>Din {format} se poate doar importa.</translation>
    </message>
    <message>
        <source>{format} does not go in this direction.</source>
        <translation>{format} nu merge în această direcție.</translation>
    </message>
    <message>
        <source>{format} does not hold {count} {what}.</source>
        <translation>{format} nu păstrează: {what} ({count}).</translation>
    </message>
    <message>
        <source>{format} does not say who labelled; leave out the choice.</source>
        <translation>{format} nu spune cine a etichetat; renunțați la alegere.</translation>
    </message>
    <message>
        <source>{format} holds the texts themselves; leave it out, or export with text.</source>
        <translation>{format} conține textele înseși; lăsați-l deoparte sau exportați cu text.</translation>
    </message>
    <message>
        <source>{format} is more than one stream of lines; give a folder instead of -.</source>
        <translation>{format} este mai mult decât un șir de rânduri; dați un dosar în loc de -.</translation>
    </message>
    <message>
        <source>{format} needs {library}, which is not installed: `pip install &apos;annotator[{extra}]&apos;`.</source>
        <translation>{format} are nevoie de {library}, care nu este instalat: `pip install &apos;annotator[{extra}]&apos;`.</translation>
    </message>
    <message>
        <source>{here} to decide here</source>
        <translation>{here} de decis aici</translation>
    </message>
    <message>
        <source>{here} to decide here, {elsewhere} in other articles</source>
        <translation>{here} de decis aici, {elsewhere} în alte articole</translation>
    </message>
    <message>
        <source>{hits} in {where}</source>
        <translation>{hits} în {where}</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{keys} belong to “{others}”.</source>
        <translation>{keys} aparțin acțiunilor „{others}”.</translation>
    </message>
    <message>
        <source>{key} belongs to “{other}”.</source>
        <translation>{key} aparține acțiunii „{other}”.</translation>
    </message>
    <message>
        <source>{key} cannot be used: desktops take it, or it types a character.</source>
        <translation>{key} nu se poate folosi: o ia mediul de lucru sau scrie un caracter.</translation>
    </message>
    <message>
        <source>{key} cannot be used: it leaves what is being done.</source>
        <translation>{key} nu se poate folosi: iese din ce se face.</translation>
    </message>
    <message>
        <source>{key} cannot be used: it moves the caret.</source>
        <translation>{key} nu se poate folosi: mută cursorul.</translation>
    </message>
    <message>
        <source>{key} cannot be used: it takes what is written or chosen.</source>
        <translation>{key} nu se poate folosi: acceptă ce este scris sau ales.</translation>
    </message>
    <message>
        <source>{key} cannot be used: with Alt it belongs to the menus and the desktop.</source>
        <translation>{key} nu se poate folosi: cu Alt ține de meniuri și de mediul de lucru.</translation>
    </message>
    <message>
        <source>{label} is not in the label set {labels}.</source>
        <translation>{label} nu este în setul de etichete {labels}.</translation>
    </message>
    <message>
        <source>{label}: key {key}</source>
        <translation>{label}: tasta {key}</translation>
    </message>
    <message>
        <source>{mine} and {theirs} have no article of one name.</source>
        <translation>{mine} și {theirs} nu au niciun articol cu același nume.</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{moved}, {lost}</source>
        <translation>{moved}, {lost}</translation>
    </message>
    <message>
        <source>{name} and {count} others are labelling</source>
        <translation>{name} și încă {count} etichetează</translation>
    </message>
    <message>
        <source>{name} and {other} are labelling</source>
        <translation>{name} și {other} etichetează</translation>
    </message>
    <message>
        <source>{name} could not be read ({why}); try again.</source>
        <translation>{name} nu a putut fi citit ({why}); încercați din nou.</translation>
    </message>
    <message>
        <source>{name} could not be written ({why}) and is as it was; look at the folder&apos;s rights and free space.</source>
        <translation>{name} nu a putut fi scris ({why}) și este cum era; verificați drepturile și spațiul liber ale dosarului.</translation>
    </message>
    <message>
        <source>{name} is UTF-8 but damaged at byte {at}; mend it in a text editor.</source>
        <translation>{name} este UTF-8, dar deteriorat la octetul {at}; reparați-l într-un editor de text.</translation>
    </message>
    <message>
        <source>{name} is a binary file, not text; save its text as UTF-8 and label that.</source>
        <translation>{name} este un fișier binar, nu text; salvați-i textul ca UTF-8 și etichetați-l pe acela.</translation>
    </message>
    <message>
        <source>{name} is a folder; choose a file inside it.</source>
        <translation>{name} este un dosar; alegeți un fișier din el.</translation>
    </message>
    <message>
        <source>{name} is a pipe or a device; choose an ordinary file.</source>
        <translation>{name} este o conductă sau un dispozitiv; alegeți un fișier obișnuit.</translation>
    </message>
    <message>
        <source>{name} is empty; there is nothing to label.</source>
        <translation>{name} este gol; nu este nimic de etichetat.</translation>
    </message>
    <message>
        <source>{name} is in {folder} already and stays as it is; nothing was imported, choose another folder.</source>
        <translation>{name} este deja în {folder} și rămâne cum este; nu s-a importat nimic, alegeți alt dosar.</translation>
    </message>
    <message>
        <source>{name} is labelling</source>
        <translation>{name} etichetează</translation>
    </message>
    <message>
        <source>{name} is larger than {most} MB; split it into smaller files.</source>
        <translation>{name} depășește {most} MB; împărțiți-l în fișiere mai mici.</translation>
    </message>
    <message>
        <source>{name} is left out: {why}</source>
        <translation>{name} este lăsat deoparte: {why}</translation>
    </message>
    <message>
        <source>{name} is no longer in the folder; it stays open until you leave it.</source>
        <translation>{name} nu mai este în dosar; rămâne deschis până când îl părăsiți.</translation>
    </message>
    <message>
        <source>{name} is not there.</source>
        <translation>{name} nu există.</translation>
    </message>
    <message>
        <source>{name} is not there; look whether it was moved or renamed.</source>
        <translation>{name} nu există; verificați dacă a fost mutat sau redenumit.</translation>
    </message>
    <message>
        <source>{name} may not be read; give yourself the right to read it.</source>
        <translation>{name} nu are voie să fie citit; acordați-vă dreptul de citire.</translation>
    </message>
    <message>
        <source>{name} must be a colour such as #1A85E0, not {value!r}</source>
        <translation>{name} trebuie să fie o culoare ca #1A85E0, nu {value!r}</translation>
    </message>
    <message>
        <source>{name} was labelled on two different versions of the article ({key}: {mine} and {theirs}); take the same version on both sides, open it once in annotator and merge again.</source>
        <translation>{name} a fost etichetat pe două versiuni diferite ale articolului ({key}: {mine} și {theirs}); luați aceeași versiune pe ambele părți, deschideți-o o dată în annotator și îmbinați din nou.</translation>
    </message>
    <message>
        <source>{name} was labelled on two different versions of the article: they differ at {at}; take the same version on both sides, open it once in annotator and merge again.</source>
        <translation>{name} a fost etichetat pe două versiuni diferite ale articolului: diferă la {at}; luați aceeași versiune pe ambele părți, deschideți-o o dată în annotator și îmbinați din nou.</translation>
    </message>
    <message>
        <source>{name} would lie outside of {folder}, by a link; nothing was imported.</source>
        <translation>{name} ar ajunge în afara lui {folder}, printr-o legătură; nu s-a importat nimic.</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{new} has labels of its own by now: nothing was taken over.</source>
        <translation>{new} are între timp adnotări proprii: nu s-a preluat nimic.</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} din {count}</translation>
    </message>
    <message>
        <source>{old} could not be renamed ({why}): nothing was taken over.</source>
        <translation>{old} nu a putut fi redenumit ({why}): nu s-a preluat nimic.</translation>
    </message>
    <message>
        <source>{old} is no longer without its article: nothing was taken over.</source>
        <translation>{old} nu mai este fără articol: nu s-a preluat nimic.</translation>
    </message>
    <message>
        <source>{old} was made for another text than that of {new}.</source>
        <translation>{old} a fost făcut pentru alt text decât cel al lui {new}.</translation>
    </message>
    <message>
        <source>{path} cannot be opened ({why}): open another folder.</source>
        <translation>{path} nu poate fi deschis ({why}): deschideți alt dosar.</translation>
    </message>
    <message>
        <source>{path} holds no .txt or .md files: open another folder with Ctrl+O.</source>
        <translation>{path} nu are fișiere .txt sau .md: deschideți alt dosar cu Ctrl+O.</translation>
    </message>
    <message>
        <source>{path} is gone; it cannot be shown.</source>
        <translation>{path} a dispărut; nu poate fi arătat.</translation>
    </message>
    <message>
        <source>{path} is no article: articles are .txt and .md files.</source>
        <translation>{path} nu este articol: articolele sunt fișiere .txt și .md.</translation>
    </message>
    <message>
        <source>{path} is not there: open another folder with Ctrl+O.</source>
        <translation>{path} nu există: deschideți alt dosar cu Ctrl+O.</translation>
    </message>
    <message>
        <source>{problem}</source>
        <translation>{problem}</translation>
    </message>
    <message>
        <source>{quote} is the only quote near this speaker.</source>
        <translation>{quote} este singurul citat din apropierea acestui vorbitor.</translation>
    </message>
    <message>
        <source>{read} of {total} articles read …</source>
        <translation>Articole citite: {read} din {total} …</translation>
    </message>
    <message>
        <source>{relation} of</source>
        <translation>{relation} pentru</translation>
    </message>
    <message>
        <source>{said}, now and later.</source>
        <translation>{said}, acum și pe viitor.</translation>
    </message>
    <message>
        <source>{said}: {why}</source>
        <translation>{said}: {why}</translation>
    </message>
    <message>
        <source>{said}; its earlier steps can no longer be undone.</source>
        <translation>{said}; pașii dinainte nu mai pot fi anulați.</translation>
    </message>
    <message>
        <source>{searched} of {total} searched …</source>
        <translation>căutat în {searched} din {total} …</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of {count} spans</source>
        <translation>
            <numerusform>{shown} din {count} fragment</numerusform>
            <numerusform>{shown} din {count} fragmente</numerusform>
            <numerusform>{shown} din {count} de fragmente</numerusform>
        </translation>
    </message>
    <message>
        <source>{source} continues {target}</source>
        <translation>{source} continuă {target}</translation>
    </message>
    <message>
        <source>{source} is not there.</source>
        <translation>{source} nu există.</translation>
    </message>
    <message>
        <source>{source} is said by {target}</source>
        <translation>{source} este spus de {target}</translation>
    </message>
    <message>
        <source>{speaker} is the only speaker near this quote.</source>
        <translation>{speaker} este singurul vorbitor din apropierea acestui citat.</translation>
    </message>
    <message>
        <source>{status} in {folder}</source>
        <translation>{status} în {folder}</translation>
    </message>
    <message>
        <source>{status}: {file}</source>
        <translation>{status}: {file}</translation>
    </message>
    <message>
        <source>{target} could not be written ({why}); look at its rights and free space.</source>
        <translation>{target} nu a putut fi scris ({why}); verificați drepturile și spațiul liber.</translation>
    </message>
    <message>
        <source>{target} is a file; give a folder.</source>
        <translation>{target} este un fișier; dați un dosar.</translation>
    </message>
    <message>
        <source>{target} is not empty and holds no dataset made by annotator; give another folder.</source>
        <translation>{target} nu este gol și nu conține un set de date făcut de annotator; dați alt dosar.</translation>
    </message>
    <message>
        <source>{target} lies in the folder of articles; give another one with -o.</source>
        <translation>{target} este în dosarul cu articole; dați altul cu -o.</translation>
    </message>
    <message>
        <source>{text} is labelled {label} here and {other} elsewhere in the article.</source>
        <translation>{text} este etichetat {label} aici și {other} în alt loc din articol.</translation>
    </message>
    <message>
        <source>{what}</source>
        <translation>{what}</translation>
    </message>
    <message>
        <source>{what} Press again to be done anyway.</source>
        <translation>{what} Apăsați din nou pentru a încheia oricum.</translation>
    </message>
    <message numerus="yes">
        <source>{what} This is the first of {count} open points; press again to be done anyway.</source>
        <translation>
            <numerusform>{what} Este singurul punct deschis ({count}); apăsați din nou pentru a încheia oricum.</numerusform>
            <numerusform>{what} Este primul din {count} puncte deschise; apăsați din nou pentru a încheia oricum.</numerusform>
            <numerusform>{what} Este primul din {count} de puncte deschise; apăsați din nou pentru a încheia oricum.</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} in {where}.</source>
        <translation>{what} în {where}.</translation>
    </message>
    <message>
        <source>{what} in {where}; stopped before {others}.</source>
        <translation>{what} în {where}; oprit înainte de {others}.</translation>
    </message>
    <message>
        <source>{what} in {where}; {others} left as before: {why}.</source>
        <translation>{what} în {where}; lăsate ca înainte, {others}: {why}.</translation>
    </message>
    <message>
        <source>{what} …</source>
        <translation>{what} …</translation>
    </message>
    <message>
        <source>{what}, and 1 question is to be answered.</source>
        <translation>{what} și este 1 întrebare de răspuns.</translation>
    </message>
    <message numerus="yes">
        <source>{what}, and {count} questions are to be answered.</source>
        <translation>
            <numerusform>{what} și este {count} întrebare de răspuns.</numerusform>
            <numerusform>{what} și sunt {count} întrebări de răspuns.</numerusform>
            <numerusform>{what} și sunt {count} de întrebări de răspuns.</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation>{what}.</translation>
    </message>
    <message>
        <source>{what}. Which is right?</source>
        <translation>{what}. Care este corect?</translation>
    </message>
    <message>
        <source>{what}: {done} of {total}</source>
        <translation>{what}: {done} din {total}</translation>
    </message>
    <message>
        <source>{what}: {done} of {total} · Esc stops</source>
        <translation>{what}: {done} din {total} · Esc oprește</translation>
    </message>
    <message>
        <source>{what}: {mine} or {theirs}?</source>
        <translation>{what}: {mine} sau {theirs}?</translation>
    </message>
    <message>
        <source>{what}: {name} {mine} or {theirs}?</source>
        <translation>{what}: {name} {mine} sau {theirs}?</translation>
    </message>
    <message>
        <source>{what}: {where}</source>
        <translation>{what}: {where}</translation>
    </message>
    <message>
        <source>{what}: {words}</source>
        <translation>{what}: {words}</translation>
    </message>
    <message>
        <source>{who} here too: 1 span came in</source>
        <translation>{who} și aici: a intrat 1 fragment</translation>
    </message>
    <message numerus="yes">
        <source>{who} here too: {count} spans came in</source>
        <translation>
            <numerusform>{who} și aici: a intrat {count} fragment</numerusform>
            <numerusform>{who} și aici: au intrat {count} fragmente</numerusform>
            <numerusform>{who} și aici: au intrat {count} de fragmente</numerusform>
        </translation>
    </message>
    <message>
        <source>{why} It lies at {aside} now.</source>
        <translation>{why} Este acum la {aside}.</translation>
    </message>
    <message>
        <source>{why} The labels stay as they were.</source>
        <translation>{why} Etichetele rămân cum erau.</translation>
    </message>
    <message>
        <source>{why} Until then articles open read-only.</source>
        <translation>{why} Până atunci articolele se deschid doar pentru citire.</translation>
    </message>
    <message>
        <source>{why}: {moved}.</source>
        <translation>{why}: {moved}.</translation>
    </message>
    <message>
        <source>{why}: {what}; F8 walks through them.</source>
        <translation>{why}: {what}; F8 trece prin ele.</translation>
    </message>
    <message>
        <source>{words} stands nowhere else in this article.</source>
        <translation>{words} nu mai apare nicăieri în acest articol.</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>“{name}” can only be exported to; what can be imported is {known}.</source>
        <translation>În „{name}” se poate doar exporta; se pot importa {known}.</translation>
    </message>
    <message>
        <source>“{name}” is no label of this file</source>
        <translation>„{name}” nu este o etichetă din acest fișier</translation>
    </message>
    <message>
        <source>“{old}” → “{new}”</source>
        <translation>„{old}” → „{new}”</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}”</translation>
    </message>
    <message>
        <source>“{what}” has no key now.</source>
        <translation>„{what}” nu mai are tastă.</translation>
    </message>
    <message>
        <source>“{what}” in 1 article of {folder} was interrupted.</source>
        <translation>„{what}” în 1 articol din {folder} a fost întrerupt.</translation>
    </message>
    <message numerus="yes">
        <source>“{what}” in {count} articles of {folder} was interrupted.</source>
        <translation>
            <numerusform>„{what}” în {count} articol din {folder} a fost întrerupt.</numerusform>
            <numerusform>„{what}” în {count} articole din {folder} a fost întrerupt.</numerusform>
            <numerusform>„{what}” în {count} de articole din {folder} a fost întrerupt.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{what}” now has {keys}.</source>
        <translation>„{what}” are acum {keys}.</translation>
    </message>
    <message>
        <source>“{words}” is not in this article.</source>
        <translation>„{words}” nu apare în acest articol.</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… și încă {count}</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Alege</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Ș&amp;terge</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>Dosar &amp;nou</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Deschide</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Redenumește</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salvează</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Toate fișierele (*)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Înapoi</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Creează un dosar nou</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Vedere detaliată</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Dosare</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Dosar:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Numele fișierului:</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fișiere</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Fișiere de tipul:</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Înainte</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Vedere ca listă</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Caută în:</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Dosarul părinte</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Arată fișierele &amp;ascunse</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Bară laterală</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Computer</source>
        <translation>Calculator</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Data modificării</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nume</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Mărime</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tip</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiază</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Lipește</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refă</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Anulează</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Taie</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Șterge</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Selectează tot</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nu</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Da</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Renunță</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Închide</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Deschide</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvează</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiază</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Lipește</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refă</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Anulează</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Taie</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Șterge</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Selectează tot</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ro_RO">
<context>
    <name></name>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> · {count} doubtful</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 article could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 article left out: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 lost span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 span in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 span moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 span of {file} no longer stands in the article&apos;s text, “{first}” at {at}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder cannot be compared with a file; give two folders or two files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A relation still points to the span {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second {label} span on the same words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A span of {file} cuts a character in two, “{first}”; E and B move its edges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A speaker is named: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step in {file} that was not saved yet when the program ended is there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action, menu or keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate a quote first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate a quote or a speaker, then Ctrl+click the span to link it to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate a span first: its label must have a value, a name or a kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate a span whose label has kinds first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added from them: {label} {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All colours can be told apart, also by the colour-blind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys are as by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already labelled {label}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An article has at most {most} spans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An interrupted batch waits: finish or forget it first, nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window has this folder open too: what is labelled there comes in by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles without labels: JSON lines or CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles without labels: web pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the article before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both cannot stand here: only one has it, or they say different things of the same span.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By default: {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By last change, latest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By length, longest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By state, in progress first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot hold {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by both: {label} {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed elsewhere since, so it stays: {what}, in {file}; press again for the step before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a span in the text or in the list, or press Tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the guideline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CoNLL with BIOES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CoNLL: one token a line with BIO, a file for each label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copied the paths of {count} articles.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copied with its label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied with their labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy labels.toml here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy span with its label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset: one article a line, as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismissed: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance of lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done under an older label set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, and on to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop it to open {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the span under review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each article has all of it or nothing. You can finish it, or leave the articles as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End at the next comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End at the sentence&apos;s end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End one character left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End one character right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End one word left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End one word right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter labels · Space ticks · Esc labels nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or a click: new keys    +  one more    Delete  none    Backspace  as by default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every action with its keys, each of which can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every article {where} is done or skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every difference of this article is decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step is saved beside the article at once; Ctrl+Z takes any step back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported. Articles: {articles}, spans: {spans}, relations: {relations}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter 1 article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Filter {count} articles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in all articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For every label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Got it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the label names above the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High-contrast theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its earlier text is no longer known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join to the quote before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep all spans whose words are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the span under review, or place it on the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep {count} alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept mine: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Kept {count} spans whose words are the same</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Kept {label}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label 1 {label} span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label Studio: tasks and their labelling configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label names above the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label news articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label nothing (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label or words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label where else it stands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Label {count} {label} spans</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Label {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label {label} exactly as selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled 1 more {label} span</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Labelled {count} more {label} spans</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Labelled {label}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link the speaker, or the next candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked differently: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for spans with the old names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost spans of this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost spans that are left out: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost: the words of the {label} {text} are no longer in the article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move its edges with {end} and {start} or by their handles, or select the right words and press {keep}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither done nor skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New edges for {label}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next inner span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next of the kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next open point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next outer span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next question of a merge, or difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article is labelled both in {mine} and in {theirs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article is {wanted} (there are: {states}); choose other states, or all articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No articles here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No comparison is open: File, Compare with… opens one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference in this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference is open further back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file manager could be opened. The file is {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder with articles is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No font of this name is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No labels without their article fit this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer linked: {source} and {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer linked: {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question of a merge and no difference is open further on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question of a merge is open here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No span is active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No span is active: click one, or press Tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No span is to be looked at again here: F8 goes to the next open point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No span matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No span was found again in the same words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speaker named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speaker named: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all spans of {file} stood in its text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be exported: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing opens {file} on this system: open it in a text editor, saving it changes the labels here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed: the journal that makes it safe could not be written ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported: {folder} could not be written ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O works on a date or a boilerplate line only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the dark page “{one}” and “{other}” look alike to {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the light page “{one}” and “{other}” look alike to {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one format goes into a pipe; give a folder with -o.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only two folders can be compared in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of .txt or .md articles, or drop it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder to give it labels of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open labels.toml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened {file}; press again to redo: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened {file}; press again to undo: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parquet, for Hugging Face datasets, polars and pandas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts for train, validation and test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed over: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed {label}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press one key more for “{what}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new keys for “{what}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous of the kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous open point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prodigy and spaCy: JSON lines with spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published on {day}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read in another encoding…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reading {count} articles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Relabelled {count} spans as {label}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Relabelled {old} as {label}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove span, not a suspicion about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove span, or dismiss suspicion</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Removed {count} spans</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Removed {label}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed {old} to {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Română</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a speaker&apos;s name, or activate a quote or a speaker that can still be linked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a word, name, date, clause, quotation, sentence or line first: W N D C Q S P.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select or activate a later piece of a quote: there must be a quote before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select text and press the digit of a label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select text, or click a span, first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select text, or click a span, then press {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the words where it belongs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the words where the lost span belongs, then press again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select words with the mouse or the keys, then press 1 to 5 for their label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select words with the mouse or the keys, then press 1 to 5; Q 2 labels the next quotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set to “{status}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {count} to “{status}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings: {config}
State: {state}
Log: {log}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only some of the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only some of the articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink the clause, or go to the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink the date, or go to the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink the line, or go to the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink the name, or go to the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink the quotation, or go to the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink the sentence, or go to the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink the word, or go to the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the page&apos;s text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip, and on to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space ticks · Esc labels nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans of this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans per day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one character left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one character right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one word left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one word right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of spans, as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over the labels that fit this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from them: what is said of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from them: {label} {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the open folder itself; choose another person&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The annotations of {file} are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article is in progress already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article is new already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article of {file} is not beside it; its name would be {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digits belong to the labels: the file labels.toml beside the articles gives each label its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edge cannot be moved further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edit does not fit the annotations: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edit lies behind the end of {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding of {name} is unknown; save the file as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was stopped; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression is too long or too deep; make it simpler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression is wrong at character {place}: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression repeats too much; make the numbers in braces smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression took more than {seconds:g} s or too much memory; make it simpler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds no articles, so there is nothing to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be listed ({why}); choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} is left out: it cannot be listed ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder&apos;s own labels: names, keys, colours, guideline. Saving the file changes them here at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id of a lost span stands twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id {id} stands twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal {file} of a finished batch could not be removed; remove it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal {file} of an interrupted batch cannot be read; look at it, then remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label file says nothing of this label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels are those of {file} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels of {name} fit this text: take them over?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels of {old} are those of {new} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of {file} is no text, so it opens read-only: rename the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name that your spans carry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program met an error it did not expect. Your annotations were saved if that was possible, and you can go on. The report below was also written to {log}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotation {text} is in no {label}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relation {id} points to {end}, which is no span.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same range would be labelled {label} twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sidecar of {name} does not fit its text; open the article in annotator to find its spans again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sides differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sides differ about the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The span {id} of {file} had the range and label of another and was joined with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spans of {name} do not fit its text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of {file} has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of {file} has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of {file} was changed by another program; it was read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {label} is lost: its words are not in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {label} was found again in other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {label} was found again in the same words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {label} was found again, its letters changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {label} {text} was found again in the changed text: is it the right place?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {label} “{text}” has no speaker; link it to one or say that none is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their text of this article is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their version cannot stand here any more: keep yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no clause further back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no clause further on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no date further back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no date further on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no difference here to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format “{name}”; there are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no inner span here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no line further back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no line further on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no name further back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no name further on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no open point further back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no open point further on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no outer span here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no quotation further back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no quotation further on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sentence further back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sentence further on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no span further back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no span further on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no visited article to go back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no visited article to go forward to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no word further back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no word further on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {suffixes} file in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to take back, and none of this kind before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are sample articles, already labelled: change what you like, Ctrl+Z takes any step back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are done already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are skipped already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder has the packaged labels. With a copy of their file in the folder you can change them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key has no name to keep it by: press another, or Esc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one state of articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time, without pauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took theirs: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UIMA CAS: JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UIMA CAS: XMI, for INCEpTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure: {label} {text} ({note}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure: {label} {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}. Licence: MIT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What another program wrote came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was unsaved was placed in the changed text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where else {words} stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With open points (unsure, to review)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the articles&apos; texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With unsure spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a code of small letters, such as ro or en.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as 2022, 2022-01, 2022-01-14, T10:30 or P2D.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write parts as 80/10/10: hundredths for train, validation and test, which add up to 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write year, month and day: 2022-01-14.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own work: open or drop a folder of .txt or .md files; each step is saved beside the article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your settings could not be kept: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a span that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>annotations of one task by further people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers about the whole article, or about a region that is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers “reject”, whose spans are kept as if accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>articles under another name, so that it is a file&apos;s and stands once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>articles without text, or whose text no file can hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attributes of what is neither a span nor an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attributes or notes of a span joined with another that said something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attributes that are false or empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attributes that are neither text nor true or false, written as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attributes that are neither text nor true, written as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attributes whose name is no name of a feature, which became another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attributes with the name of another control, which got a _ before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attributes without a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attributes, notes and doubt once doccano has read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brat: stand-off, .txt with .ann</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {made}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cells behind the last column of the heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>control characters that XML cannot hold, which became U+FFFD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doccano: JSON lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edge inside a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries of another form than expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equivalences (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>examples without text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feature structures that are no annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>features that point to something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a suggestion of {program}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from an import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from an import of {program}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half characters (lone surrogates), replaced by U+FFFD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {labels}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its text is not the same on both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels of a whole article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels with blanks in their names, which became _</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels.toml has new names: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line ends and tabs inside notes and values, which became blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines that are not brat&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost {label}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names of labels, attributes or relations with letters that brat does not allow, which became _</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newlines at the edges of spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none, or 80/10/10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes on what is neither a span nor an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the first {most} are shown: search for more words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>origins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages in which no article was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people, times and what is said of whole articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people, times and where spans come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>press the new keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quote without speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>references to a knowledge base (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relabel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relations and whole texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relations from a span to itself, or to the span it was joined with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relations that stood twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relations whose end is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relations without a direction, read as going from the first region to the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relations without a type, called “relation”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same label nested in itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same text labelled otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search, then open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select text, then {digits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spaCy: DocBin with doc.spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>span inside boilerplate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spans inside another of their label, relations, attributes and exact texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spans that are blanks only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spans that are newlines only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spans that are outside of the text, empty or swapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spans that had the range and label of another and were joined with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spans that share text with a span of their own label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spans whose text is not what stands at their place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spans with an edge inside one of spaCy&apos;s tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spans without a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaker without quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>splits of a dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags that are neither IOB nor BIOES nor BILOU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>texts without their blanks, put together with one between tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that the list shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the blue-blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the expression took too long in {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the green-blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the red-blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the state of articles, their notes and dates, and where spans come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>types of a relation after the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unbalanced quotation marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlabelled quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{article} cannot be compared: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} of {count}. {what}. Which is right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} of {count}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} articles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} articles could not be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} articles left as before: {why}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} articles left out, the first: {why}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} characters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count} could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} hits</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} lost</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} lost spans</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count} more around these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {total} articles searched …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} so far …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} spans</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} spans in this article</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} spans moved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} spans of {file} cut a character in two, the first is “{first}”; E and B move their edges.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} spans of {file} had the range and label of another and were joined with it, the first at {at}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} spans of {file} no longer stand in the article&apos;s text, the first is “{first}” at {at}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} spans selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} steps in {file} that were not saved yet when the program ended are there again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} unsure</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{encoding} (found out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} belongs to another text of the article; nothing is overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read as {encoding}, so it stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be used: it holds a number with thousands of digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be used: it holds more than {most} spans; split the article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be used: it is no sidecar of annotator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be used: the relation {relation} points to “{id}” at {place}, which is no span.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} holds half a character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} is nested too deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} is “{id}”, which is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} must be another span than the relation&apos;s start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} must be from 0 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} must be greater than the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} must be one of {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} must be {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be used: {place} must not be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be used: {place}: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no column with the text: it has {columns}, and one of them must be called {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a link that leads out of the folder and is not written: put a file in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a link that leads out of the folder, so the article opens read-only: put a file in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is being written by another program all the time; it is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged: it is no JSON at line {line}, column {column} ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged: it is not UTF-8 at byte {at}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is gone, so its steps can no longer be undone; press again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is nested too deep to be a label file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no CAS that can be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no CSV at line {line}: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no JSON at line {line}: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no file but a folder or the like: move it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no valid TOML at line {line}, column {column}: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not UTF-8 at byte {at}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not UTF-8 at byte {at}; JSON must be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not UTF-8 at byte {at}; save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is read as {encoding}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} lies beside the articles now; change it in the editor and save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} needs the file TypeSystem.xml beside it, which tools write with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was changed by another program and is left as it is: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was changed by another program: 1 change came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{file} was changed by another program: {count} changes came in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{file} was changed elsewhere, so its earlier steps can no longer be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was changed elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was made by a newer version of annotator (form {version}); update annotator to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be written to ({why}); choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is no folder to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is no folder; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} can only be imported from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} does not go in this direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} does not hold {count} {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} holds the texts themselves; leave it out, or export with text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} is more than one stream of lines; give a folder instead of -.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} needs {library}, which is not installed: `pip install &apos;annotator[{extra}]&apos;`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{here} to decide here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{here} to decide here, {elsewhere} in other articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hits} in {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} belong to “{others}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} belongs to “{other}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} cannot be used: desktops take it, or it types a character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} cannot be used: it leaves what is being done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} cannot be used: it moves the caret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} cannot be used: it takes what is written or chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} cannot be used: with Alt it belongs to the menus and the desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} is not in the label set {labels}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: key {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mine} and {theirs} have no article of one name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moved}, {lost}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} and {count} others are labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} and {other} are labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be read ({why}); try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be written ({why}) and is as it was; look at the folder&apos;s rights and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is UTF-8 but damaged at byte {at}; mend it in a text editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a binary file, not text; save its text as UTF-8 and label that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a folder; choose a file inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a pipe or a device; choose an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty; there is nothing to label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in {folder} already and stays as it is; nothing was imported, choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is larger than {most} MB; split it into smaller files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is left out: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no longer in the folder; it stays open until you leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not there; look whether it was moved or renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may not be read; give yourself the right to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was labelled on two different versions of the article ({key}: {mine} and {theirs}); take the same version on both sides, open it once in annotator and merge again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was labelled on two different versions of the article: they differ at {at}; take the same version on both sides, open it once in annotator and merge again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} would lie outside of {folder}, by a link; nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{new} has labels of its own by now: nothing was taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{old} could not be renamed ({why}): nothing was taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{old} is no longer without its article: nothing was taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{old} was made for another text than that of {new}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be opened ({why}): open another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no .txt or .md files: open another folder with Ctrl+O.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is gone; it cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no article: articles are .txt and .md files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not there: open another folder with Ctrl+O.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quote} is the only quote near this speaker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{read} of {total} articles read …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{relation} of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}, now and later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}; its earlier steps can no longer be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{searched} of {total} searched …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{shown} of {count} spans</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{source} continues {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} is said by {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speaker} is the only speaker near this quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status} in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status}: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} could not be written ({why}); look at its rights and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} is a file; give a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} is not empty and holds no dataset made by annotator; give another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} lies in the folder of articles; give another one with -o.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} Press again to be done anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{what} This is the first of {count} open points; press again to be done anyway.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{what} in {where} still have the old name. Renaming is one step, which can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} in {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} in {where}; stopped before {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} in {where}; {others} left as before: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, and 1 question is to be answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{what}, and {count} questions are to be answered.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}. Which is right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {mine} or {theirs}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {name} {mine} or {theirs}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} here too: 1 span came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{who} here too: {count} spans came in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{why} It lies at {aside} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} The labels stay as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} Until then articles open read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}: {moved}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}: {what}; F8 walks through them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} stands nowhere else in this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>—</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” can only be exported to; what can be imported is {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is labelled {label} here and {other} elsewhere in the article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{what}” has no key now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{what}” in 1 article of {folder} was interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“{what}” in {count} articles of {folder} was interrupted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{what}” now has {keys}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” is not in this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ro_RO">
<context>
    <name></name>
    <message>
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 article left out: {why}</source>
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
        <source>1 span in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 span moved</source>
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
        <source>A speaker is named: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About annotator</source>
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
        <source>An interrupted batch waits: finish or forget it first, nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the article before</source>
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
        <source>Close folder</source>
        <translation type="unfinished"></translation>
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
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy span with its label</source>
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
        <source>Dismissed: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, and on to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop it to open {name}.</source>
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
        <source>Every article of this folder is done or skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step is saved beside the article at once; Ctrl+Z takes any step back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter {count} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in all articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find…</source>
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
        <source>Hide the label names above the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join to the quote before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys that are not the defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys…</source>
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
        <source>Label where else it stands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label {count} {noun}</source>
        <translation type="unfinished"></translation>
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
        <source>Labelled {count} more {noun}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled {label}: {text}</source>
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
        <source>Light or dark</source>
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
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New edges for {label}: {text}</source>
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
        <source>Next span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article is open.</source>
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
        <source>No hit</source>
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
        <source>No span is active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No span is active: click one, or press Tab.</source>
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
        <source>Not saved: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O works on a date or a boilerplate line only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of .txt or .md articles, or drop it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed over: {why}.</source>
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
        <source>Previous hit</source>
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
        <source>Reading the article</source>
        <translation type="unfinished"></translation>
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
        <source>Redone: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relabelled {count} spans as {label}</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Removed {count} spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed {label}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching …</source>
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
        <source>Select text, or click a span, first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select text, or click a span, then press {key}.</source>
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
        <source>Shrink the {unit}, or go to the one before</source>
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
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System theme</source>
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
        <source>The expression is too long or too deep; make it simpler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression repeats too much; make the numbers in braces smaller.</source>
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
        <source>The name of {file} is no text, so it opens read-only: rename the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name that your spans carry</source>
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
        <source>The text of {file} has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of {file} has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no clause further on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no date further on.</source>
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
        <source>There is no line further on.</source>
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
        <source>There is no quotation further on.</source>
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
        <source>There is no word further on.</source>
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
        <source>Try the sample articles</source>
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
        <source>Value or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where else {words} stands</source>
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
        <source>Write year, month and day: 2022-01-14.</source>
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
        <source>edge inside a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its text is not the same on both sides</source>
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
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the first {most} are shown: search for more words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quote without speaker</source>
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
        <source>select text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select text, then {digits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>span inside boilerplate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaker without quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the expression took too long in {count}</source>
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
        <source>{at} of {count}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} articles left out, the first: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {total} articles searched …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} so far …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} spans moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} spans of {file} had the range and label of another and were joined with it, the first at {at}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} spans selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
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
        <source>{file} is no file but a folder or the like: move it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was changed by another program; your version is kept in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was changed elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} does not go in this direction.</source>
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
        <source>{moved}, {lost}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be read ({why}); try again.</source>
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
        <source>{name}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be opened ({why}): open another folder.</source>
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
        <source>{quote} is the only quote near this speaker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{searched} of {total} searched …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total} spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} continues {target}</source>
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
        <source>{total} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total} spans in this article</source>
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
        <source>{what} …</source>
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
        <source>{why} It lies at {aside} now.</source>
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
        <source>“{what}” has no key now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{what}” now has {keys}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” is not in this article.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

/** A text of Markdown without its signs, as SQL: what is looked through, never what is shown. */
export const bare = (body: string): string => `regexp_replace(regexp_replace(${body}, '(^|\\n)[ \\t]*(?:[>#]+|[-*+](?=[ \\t]))[ \\t]*', '\\1', 'g'), '[*\`]|\\[|\\]\\([^)\\s]*\\)', '', 'g')`

/** What `tools/compile-words.mjs` makes of a file of `en/`; it need not be there for types and lint. */
declare module '*.words.json' {
  const words: object;
  export { words as default };
}

/** What the tests use of libraries that bring no types. */
declare module 'jsonld' {
  const jsonld: {
    toRDF: (document: unknown, options: { format: 'application/n-quads' }) => Promise<string>;
  };
  export default jsonld;
}

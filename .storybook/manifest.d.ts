// Made by main.ts when Storybook starts: a fresh clone has no built manifest yet, and type-checks all the same.
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}

import { defineConfig, type UserConfig } from 'vite';
import { chunkOf } from './scripts/chunks.mjs';
import { cdnDoors, npmDoors, tagDoorPaths, widgetNames } from './scripts/doors.mjs';
import { leanLit } from './scripts/lean-lit.mjs';
import { minifyTemplates } from './scripts/minify-templates.mjs';
import { bundleReport, doorTable, trustedTypesOfLit } from './scripts/vite-plugins.mjs';

/** The oldest engines that draw the widgets (`:state()`, `light-dark()`); older ones keep the fallback content. */
const TARGET = ['chrome125', 'edge125', 'firefox128', 'safari17.5'];

/** Hints for bundlers have done their work; Lit's licence is written by lean-lit. */
const COMMENTS = { legal: false, annotation: false, jsdoc: false };

/** `dist/cdn`: what a page names, with shared chunks under hashed names, so that nothing is on a page twice. */
const cdn: UserConfig = {
  plugins: [
    trustedTypesOfLit(),
    leanLit(),
    minifyTemplates(),
    doorTable(['provider', ...widgetNames()]),
    bundleReport(),
  ],
  build: {
    target: TARGET,
    outDir: 'dist/cdn',
    lib: { entry: cdnDoors(), formats: ['es'] },
    rolldownOptions: {
      // A door may say more than its source does, to the parts that are loaded on use.
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        comments: COMMENTS,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash:7].js',
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: chunkOf(tagDoorPaths()), debugName: 'doors' }],
        },
      },
    },
  },
};

/** `dist/cdn/all.js`: everything in one file, for editors and sandboxes that load no second one. */
const all: UserConfig = {
  plugins: [trustedTypesOfLit(), leanLit(), minifyTemplates()],
  build: {
    target: TARGET,
    outDir: 'dist/cdn',
    emptyOutDir: false,
    lib: { entry: { all: 'src/cdn.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: { minify: true, comments: COMMENTS, entryFileNames: '[name].js', codeSplitting: false },
    },
  },
};

/** `dist`: what an application imports; Lit stays outside, so that the application has it once. */
const npm: UserConfig = {
  build: {
    target: TARGET,
    outDir: 'dist',
    emptyOutDir: false,
    minify: false,
    sourcemap: true,
    lib: { entry: npmDoors(), formats: ['es'] },
    rolldownOptions: {
      external: [/^(lit|@lit\/context|zod)(\/|$)/],
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
};

/** The reference endpoint's commands: our own sources bundled in, npm packages stay imports. */
const endpoint: UserConfig = {
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'endpoint/dist',
    rolldownOptions: { input: 'endpoint/src/cli.ts' },
  },
};

const MODES: Readonly<Record<string, UserConfig>> = { cdn, all, npm, endpoint };

export default defineConfig(({ mode }) => ({ publicDir: false, ...MODES[mode] }));

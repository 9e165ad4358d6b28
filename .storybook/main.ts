import { execFileSync } from 'node:child_process';
import type { StorybookConfig } from '@storybook/web-components-vite';

// The tables and controls of the docs are made from the docblocks, as they are now.
execFileSync('cem', ['analyze', '--quiet'], { stdio: 'inherit', shell: process.platform === 'win32' });

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Logos and pictures of the sample, where the fixtures' endpoint is said to be.
  staticDirs: ['logos', 'pictures'].map((name) => ({
    from: `../endpoint/sample/${name}`,
    to: `/endpoint/sample/${name}`,
  })),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The doors' build options are not those of a page of stories: the plugins that write the preload table need a bundle.
  viteFinal: (vite) => ({ ...vite, build: { ...vite.build, target: 'es2022', chunkSizeWarningLimit: 3000 } }),
};

export default config;

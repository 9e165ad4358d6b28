import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/widgets/article-list/define.js';

const meta: Meta = {
  title: 'Widgets/Article List',
  component: 'ouishare-article-list',
  render: () =>
    html`<ouishare-article-list loading="eager" .page=${[{ id: 'one', title: 'The first', url: 'https://example.org/a', published: '2026-05-01' }]}></ouishare-article-list>`,
};

export default meta;

/** What a visitor sees at first. */
export const Plain: StoryObj = {};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/widgets/project-list/define.js';

const meta: Meta = {
  title: 'Widgets/Project List',
  component: 'ouishare-project-list',
  render: () =>
    html`<ouishare-project-list loading="eager" .page=${[{ id: 'one', name: 'The first' }]}></ouishare-project-list>`,
};

export default meta;

/** What a visitor sees at first. */
export const Plain: StoryObj = {};

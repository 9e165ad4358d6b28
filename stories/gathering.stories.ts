import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/widgets/gathering/define.js';

const meta: Meta = {
  title: 'Widgets/Gathering',
  component: 'ouishare-gathering',
  render: () =>
    html`<ouishare-gathering loading="eager" .page=${[{ id: 'one', title: 'The first', start: '2099-05-01' }]}></ouishare-gathering>`,
};

export default meta;

/** What a visitor sees at first. */
export const Plain: StoryObj = {};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/widgets/community-card/define.js';

const meta: Meta = {
  title: 'Widgets/Community Card',
  component: 'ouishare-community-card',
  render: () =>
    html`<ouishare-community-card loading="eager" .page=${[{ id: 'one', name: 'The first' }]}></ouishare-community-card>`,
};

export default meta;

/** What a visitor sees at first. */
export const Plain: StoryObj = {};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/widgets/connector-list/define.js';

const meta: Meta = {
  title: 'Widgets/Connector List',
  component: 'ouishare-connector-list',
  render: () =>
    html`<ouishare-connector-list loading="eager" .page=${[{ id: 'one', name: 'The first', consent: 'public' }]}></ouishare-connector-list>`,
};

export default meta;

/** What a visitor sees at first. */
export const Plain: StoryObj = {};

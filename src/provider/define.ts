import { ProviderElement } from './provider.js';

export * from './events.js';
export { ProviderElement };

if (!customElements.get('ouishare-provider')) customElements.define('ouishare-provider', ProviderElement);

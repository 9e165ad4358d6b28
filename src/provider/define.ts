import { isFree } from './free-tag.js';
import { ProviderElement } from './provider.js';

export * from './events.js';
export { ProviderElement };

if (isFree('ouishare-provider', ProviderElement)) customElements.define('ouishare-provider', ProviderElement);

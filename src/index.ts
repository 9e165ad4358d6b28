// What an application imports by name. No tag is registered here: that is what the doors are for.
export * from './provider/events.js';
export { ProviderElement } from './provider/provider.js';

import { isServer } from 'lit';

/** True where a widget is rendered without a document. Lit's own types say `false`, as its browser build does. */
export const onServer: boolean = isServer;

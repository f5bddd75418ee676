// Handed on to plugins as they are; nothing of the shell reads them.
declare module '@grafana/slate-react';
declare module 'slate';
declare module 'slate-plain-serializer';

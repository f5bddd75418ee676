import { PanelPlugin, renderMarkdown, textUtil, type PanelProps } from '@grafana/data';

interface TextOptions {
  mode: 'markdown' | 'html' | 'code';
  content: string;
}

export function textPlugin(): PanelPlugin {
  return new PanelPlugin<TextOptions>(TextPanel).setPanelOptions((builder) =>
    builder
      .addTextInput({ path: 'mode', name: 'Mode', defaultValue: 'markdown' })
      .addTextInput({ path: 'content', name: 'Content', defaultValue: '' })
  );
}

function TextPanel({ options, replaceVariables }: PanelProps<TextOptions>) {
  if (options.mode === 'code') {
    return <pre>{replaceVariables(options.content)}</pre>;
  }
  const content = replaceVariables(options.content, {}, options.mode === 'html' ? 'html' : undefined);
  // Both ways end in Grafana's own sanitizer.
  const html = options.mode === 'html' ? textUtil.sanitize(content) : renderMarkdown(content);
  return (
    <div
      className="markdown-html"
      style={{ height: '100%', overflow: 'auto' }}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

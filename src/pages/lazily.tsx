import { LoadingPlaceholder } from '@grafana/ui';
import { createElement, lazy, Suspense, type ComponentType } from 'react';

/** A component whose code comes when it is first shown, once its words are there. */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Loaded = lazy(async () => {
    const Component = await load();
    return { default: ({ props }: { props: Props }) => createElement(Component, props) };
  });
  return function Lazily(props: Props) {
    return (
      <Suspense fallback={<LoadingPlaceholder text="" />}>
        <Loaded props={props} />
      </Suspense>
    );
  };
}

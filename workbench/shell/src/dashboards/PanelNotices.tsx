import type { QueryResultMetaNotice } from '@grafana/data';
import { SceneObjectBase, sceneGraph, type SceneComponentProps } from '@grafana/scenes';
import { Icon, PanelChrome, Tooltip, type IconName } from '@grafana/ui';

const icons: Record<QueryResultMetaNotice['severity'], IconName> = {
  info: 'info-circle',
  warning: 'exclamation-triangle',
  error: 'exclamation-triangle',
};

/** The notices of a panel's frames: an icon each, the sentence as its tooltip and as text for readers and tests. */
export class PanelNotices extends SceneObjectBase {
  static Component = ({ model }: SceneComponentProps<PanelNotices>) => {
    const { data } = sceneGraph.getData(model).useState();
    const notices = (data?.series ?? []).flatMap((frame) => frame.meta?.notices ?? []);
    return notices.map((notice, index) => <PanelNotice key={index} notice={notice} />);
  };
}

function PanelNotice({ notice }: { notice: QueryResultMetaNotice }) {
  return (
    <Tooltip content={notice.text}>
      <PanelChrome.TitleItem>
        <span role="note" data-severity={notice.severity}>
          <Icon name={icons[notice.severity]} size="md" />
          <span className="sr-only">{notice.text}</span>
        </span>
      </PanelChrome.TitleItem>
    </Tooltip>
  );
}

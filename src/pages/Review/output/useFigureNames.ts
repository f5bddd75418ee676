import { t } from '@grafana/i18n';
import { useMemo } from 'react';
import type { ReviewMaterial } from '../../../domain/review/ReviewMaterial';
import { ruleUrl } from '../../../api/grafana/ruleUrl';
import { itemDetail, itemSign } from '../rows/itemWords';
import type { ReviewViewProps } from '../ReviewViewProps';
import type { PlaceInUse } from '../place/usePlace';

const RULE = 'rule:';
const FINDING = 'finding:';

/** What an id of a figure's list stands for. */
interface Named {
  title: string;
  detail: string;
  /** '' where it leads nowhere. */
  href: string;
}

function ofRule({ rules }: ReviewMaterial, uid: string): Named {
  const rule = rules.find((one) => one.uid === uid);
  return { title: rule?.title ?? uid, detail: rule?.folder ?? '', href: ruleUrl(uid) };
}

function ofFinding({ findings }: ReviewMaterial, id: string, urlOf: PlaceInUse['urlOf']): Named {
  const title = findings.find((one) => one.id === id)?.title ?? id;
  return { title, detail: '', href: urlOf({ view: 'review', id }) };
}

/** Names what the lists of figures hold. */
export function useFigureNames({ review: { material, items }, urlOf }: Pick<ReviewViewProps, 'review' | 'urlOf'>) {
  return useMemo(() => {
    const known = new Map(items.map((item) => [item.id, item]));
    const groups = new Map(material.groups.map((group) => [group.id, group]));
    return (id: string): Named => {
      const item = known.get(id);
      if (item !== undefined) {
        const detail = [itemSign(item).word, itemDetail(item)].filter((text) => text !== '').join(' · ');
        return { title: item.title, detail, href: urlOf({ view: 'output', item: id }) };
      }
      if (id.startsWith(RULE)) {
        return ofRule(material, id.slice(RULE.length));
      }
      if (id.startsWith(FINDING)) {
        return ofFinding(material, id.slice(FINDING.length), urlOf);
      }
      // Of the days before the period, in which what recurs is looked for.
      const detail = t('review.figure.earlier', 'before these days');
      return { title: groups.get(id)?.cause.rule ?? id, detail, href: '' };
    };
  }, [material, items, urlOf]);
}

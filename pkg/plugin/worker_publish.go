package plugin

import (
	"context"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/grafana"
)

const (
	// publishLease is longer than a search and a POST may take.
	publishLease = 2 * time.Minute
	// publishPause keeps a token that may not write from being tried at every turn.
	publishPause = 5 * time.Minute
	// publishAtOnce keeps a turn short after a weekend.
	publishAtOnce = 20
)

// publish writes an annotation for each round that is over, once. Whoever may not
// or cannot write them misses nothing else.
func (t *ongoing) publish(ctx context.Context) error {
	tried := 0
	for _, round := range t.rounds {
		if round.left > 0 || !t.now.After(round.Round.Settled().Add(publishAfter)) {
			continue
		}
		if round.Round.Definition.Checklist.Shadow {
			t.memory.finished[round.Round.Key] = true
			continue
		}
		if t.in.Grafana.Client == nil || t.now.Before(t.memory.publishing) || tried == publishAtOnce {
			continue
		}
		tried++
		if err := t.publishRound(ctx, round); err != nil {
			t.memory.publishing = t.now.Add(publishPause)
			return err
		}
	}
	return nil
}

// publishRound takes its turn at a round, so that of several processes one writes.
// Where it ends between the POST and the note of it, the next finds the annotation
// by the round's mark.
func (t *ongoing) publishRound(ctx context.Context, round *openRound) error {
	key := round.Round.Key
	reserved, err := t.lib.Kept.ReserveAnnotation(ctx, t.lib.Workspace, key, publishLease)
	if err != nil {
		return err
	}
	if reserved.PostedAt != nil {
		t.memory.finished[key] = true
		return nil
	}
	if !reserved.Granted {
		return nil
	}
	id, err := t.in.Grafana.Client.Publish(ctx, t.annotationOf(round))
	if err != nil {
		return err
	}
	if _, err := t.lib.Kept.PostedAnnotation(ctx, t.lib.Workspace, key, id); err != nil {
		return err
	}
	t.memory.finished[key] = true
	return nil
}

// annotationOf tells everybody how a round went, and nothing that only the team may
// know: customers and visitors of public dashboards can read it.
func (t *ongoing) annotationOf(round *openRound) grafana.Annotation {
	status := check.Assess(round.Round, t.memory.entries[round.Round.Key], t.now)
	key := round.Round.Key
	return grafana.Annotation{
		From: round.Round.Start, To: round.Round.End, Text: status.Announcement(),
		Tags: []string{"rounds:" + round.perimeter.ID, "checklist:" + key.Checklist},
		Mark: "round:" + t.lib.Workspace.RoundMark(key),
	}
}

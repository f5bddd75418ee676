package plugin

import (
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
)

func TestAClosedRoundIsPublishedOnce(t *testing.T) {
	w := newWatchtower(t, batchCheck(), check.Check{ID: "look", Title: "Secret wording of the team"})
	in := w.instance(nil)
	w.turns(newWorker(w.clock), in, 0, 90)
	assert.Empty(t, w.annotations(), "the round is not over before its grace is")
	w.turns(newWorker(w.clock), in, 90.5, 95)
	w.turns(newWorker(w.clock), in, 600, 601)
	posts := w.annotations()
	require.Len(t, posts, 1)
	assert.Equal(t, "Morning round: 1 done, 1 missed", posts[0]["text"])
	assert.EqualValues(t, windowOpens.UnixMilli(), posts[0]["time"])
	assert.EqualValues(t, minute(60).UnixMilli(), posts[0]["timeEnd"])
	tags, _ := posts[0]["tags"].([]any)
	require.Len(t, tags, 3)
	assert.Equal(t, []any{"rounds:acme", "checklist:morning"}, tags[:2])
	assert.Regexp(t, `^round:[0-9a-f]{12}$`, tags[2])
}

func TestARoundOfAWeekAgoIsNotPublished(t *testing.T) {
	w := newWatchtower(t, batchCheck())
	w.turns(newWorker(w.clock), w.instance(nil), 7*24*60, 7*24*60+1)
	for _, post := range w.annotations() {
		assert.Greater(t, post["time"], float64(minute(3*24*60).UnixMilli()))
	}
	assert.NotEmpty(t, w.annotations())
}

func TestATokenThatMayNotWriteIsTriedSeldom(t *testing.T) {
	w := newWatchtower(t, check.Check{ID: "look", Title: "Look"})
	one, in := newWorker(w.clock), w.instance(nil)
	w.postStatus = http.StatusForbidden
	w.turns(one, in, 90, 99)
	assert.Empty(t, w.annotations())
	assert.Contains(t, w.log.text(), "status 403")
	w.postStatus = 0
	w.turns(one, in, 99.5, 110)
	assert.Len(t, w.annotations(), 1)
}

func TestAnEndBetweenThePostAndItsNote(t *testing.T) {
	w := newWatchtower(t, check.Check{ID: "look", Title: "Look"})
	in := w.instance(nil)
	kept, workspace, err := in.Kept(t.Context())
	require.NoError(t, err)
	w.move(minute(92))
	key := check.Key{Checklist: "morning", Slot: "early", Date: check.Date{Year: 2026, Month: 11, Day: 23}}
	reserved, err := kept.ReserveAnnotation(t.Context(), workspace, key, publishLease)
	require.NoError(t, err)
	require.True(t, reserved.Granted)
	// Posted by a process that was killed before it could say so.
	w.posts = append(w.posts, map[string]any{"tags": []any{"round:" + workspace.RoundMark(key)}, "time": float64(0)})
	w.turns(newWorker(w.clock), in, 92.5, 93.5)
	assert.Len(t, w.annotations(), 1)
	w.turns(newWorker(w.clock), in, 95, 96)
	assert.Len(t, w.annotations(), 1, "it is found and not posted again")
	again, err := kept.ReserveAnnotation(t.Context(), workspace, key, time.Hour)
	require.NoError(t, err)
	assert.NotNil(t, again.PostedAt)
}

func TestWithoutATokenNothingBreaks(t *testing.T) {
	w := newWatchtower(t, check.Check{ID: "look", Title: "Look"})
	w.token = ""
	w.turns(newWorker(w.clock), w.instance(nil), 0, 100)
	assert.Empty(t, w.annotations())
	assert.NotContains(t, w.log.text(), "background")
}

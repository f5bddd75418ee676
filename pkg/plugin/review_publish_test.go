package plugin

import (
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/review"
)

// closeItem closes an item as a person does, or opens it again.
func (w *watchtower) closeItem(request, customer, item, deed, title string, to *int64) {
	w.t.Helper()
	kept, workspace, err := w.instance(nil).Kept(w.t.Context())
	require.NoError(w.t, err)
	parsed, err := review.ParseDeed([]byte(deed))
	require.NoError(w.t, err)
	_, err = kept.AppendReviewActs(w.t.Context(), workspace, byAnna, []review.NewAct{{
		Request: request, Customer: customer, Item: item, ItemAt: windowOpens.UnixMilli(), ItemTo: to, Title: title, Deed: parsed,
	}})
	require.NoError(w.t, err)
}

const closing, reopening = `{"kind":"close","note":"secret note of the team"}`, `{"kind":"reopen"}`

func TestAReviewedItemIsPublishedOnce(t *testing.T) {
	w := newWatchtower(t, batchCheck())
	to := windowOpens.Add(time.Hour).UnixMilli()
	w.closeItem("request-01", "acme", "episode/1", closing, `Disk <img src=x onerror=alert(1)> & "full"`, &to)
	w.closeItem("request-02", "", "ticket:desk/ACM-1", closing, "Nobody's", nil)
	w.closeItem("request-03", "gone", "e-3", closing, "Of a customer that the set-up does not have", nil)
	in := w.instance(nil)
	w.turns(newWorker(w.clock), in, -100, -99)
	posts := w.annotations()
	require.Len(t, posts, 2)
	assert.Equal(t, `Disk ‹img src=x onerror=alert(1)› + "full" reviewed – <a href="`+w.server.URL+
		`/a/quantyca-rounds-app/review?customer=acme&amp;from=2026-11-23&amp;item=episode%2F1&amp;to=2026-11-29">Review</a>`, posts[0]["text"])
	assert.EqualValues(t, windowOpens.UnixMilli(), posts[0]["time"])
	assert.EqualValues(t, to, posts[0]["timeEnd"])
	tags, _ := posts[0]["tags"].([]any)
	require.Len(t, tags, 3)
	assert.Equal(t, []any{"rounds:review", "customer:acme"}, tags[:2])
	assert.Regexp(t, `^rounds-item:[0-9a-f]{12}$`, tags[2])
	assert.Equal(t, posts[1]["time"], posts[1]["timeEnd"])
	assert.Len(t, posts[1]["tags"], 2)
	assert.Contains(t, posts[1]["text"], "from=2026-11-22&amp;item=ticket%3Adesk%2FACM-1&amp;to=2026-11-30", "in whatever zone it is read")

	w.closeItem("request-04", "acme", "episode/1", reopening, "", nil)
	w.closeItem("request-05", "acme", "episode/1", closing, `Disk <img src=x onerror=alert(1)> & "full"`, &to)
	w.turns(newWorker(w.clock), in, -98, -90)
	assert.Equal(t, posts, w.annotations(), "closed again it has its annotation already")
}

// closedAgain is an item with an annotation, closed again under another title and with an end.
func closedAgain(t *testing.T, w *watchtower) {
	t.Helper()
	w.closeItem("request-01", "acme", "e-1", closing, "Disk", nil)
	w.turns(newWorker(w.clock), w.instance(nil), -100, -99)
	require.Len(t, w.annotations(), 1)
	to := windowOpens.Add(time.Hour).UnixMilli()
	w.closeItem("request-02", "acme", "e-1", reopening, "", nil)
	w.closeItem("request-03", "acme", "e-1", closing, "Disk of the archive", &to)
}

func TestTheAnnotationOfAnItemThatIsClosedAgainSaysWhatIsKnownNow(t *testing.T) {
	w := newWatchtower(t, batchCheck())
	closedAgain(t, w)
	w.turns(newWorker(w.clock), w.instance(nil), -98, -90)
	posts := w.annotations()
	require.Len(t, posts, 1)
	assert.Contains(t, posts[0]["text"], "Disk of the archive reviewed")
	assert.EqualValues(t, windowOpens.Add(time.Hour).UnixMilli(), posts[0]["timeEnd"])
	assert.Len(t, posts[0]["tags"], 3)
}

func TestAnAnnotationThatSomebodyDeletedIsWrittenWhenItsItemIsClosedAgain(t *testing.T) {
	w := newWatchtower(t, batchCheck())
	closedAgain(t, w)
	w.posts[0] = nil
	w.turns(newWorker(w.clock), w.instance(nil), -98, -90)
	posts := w.annotations()
	require.Len(t, posts, 1)
	assert.Contains(t, posts[0]["text"], "Disk of the archive reviewed")
}

func TestATokenThatMayNotChangeAnnotationsHoldsNoNewOneUp(t *testing.T) {
	w := newWatchtower(t, batchCheck())
	closedAgain(t, w)
	w.patchStatus = http.StatusForbidden
	one := newWorker(w.clock)
	w.turns(one, w.instance(nil), -98, -97)
	w.closeItem("request-04", "acme", "e-2", closing, "Queue", nil)
	w.turns(one, w.instance(nil), -96, -85)
	posts := w.annotations()
	require.Len(t, posts, 2)
	assert.Contains(t, posts[0]["text"], "Disk reviewed")
	assert.Contains(t, posts[1]["text"], "Queue reviewed")
	w.patchStatus = 0
	w.turns(one, w.instance(nil), -84, -70)
	posts = w.annotations()
	require.Len(t, posts, 2)
	assert.Contains(t, posts[0]["text"], "Disk of the archive reviewed", "it is tried again")
}

func TestAnItemThatWasOpenedAgainWaits(t *testing.T) {
	w := newWatchtower(t, batchCheck())
	w.closeItem("request-01", "acme", "e-1", closing, "Disk", nil)
	w.closeItem("request-02", "acme", "e-1", reopening, "", nil)
	w.turns(newWorker(w.clock), w.instance(nil), -100, -99)
	assert.Empty(t, w.annotations())
	w.closeItem("request-03", "acme", "e-1", closing, "Disk", nil)
	w.turns(newWorker(w.clock), w.instance(nil), -98, -97)
	assert.Len(t, w.annotations(), 1)
}

func TestReviewedItemsWaitForAToken(t *testing.T) {
	w := newWatchtower(t, batchCheck())
	w.closeItem("request-01", "acme", "e-1", closing, "Disk", nil)
	w.token = ""
	w.turns(newWorker(w.clock), w.instance(nil), -100, -99)
	assert.Empty(t, w.annotations())
	w.token, w.postStatus = "glsa_watch", http.StatusForbidden
	one := newWorker(w.clock)
	w.turns(one, w.instance(nil), -98, -95)
	assert.Empty(t, w.annotations())
	w.postStatus = 0
	w.turns(one, w.instance(nil), -94, -85)
	assert.Len(t, w.annotations(), 1)
}

func TestAnItemThatCannotBePublishedHoldsNoOtherUp(t *testing.T) {
	w := newWatchtower(t, batchCheck())
	w.closeItem("request-01", "acme", "e-1"+strings.Repeat("🖥", review.MaxID-3), closing, "Its address is longer than a text may be", nil)
	w.closeItem("request-02", "acme", "e-2", closing, "Disk", nil)
	one := newWorker(w.clock)
	w.turns(one, w.instance(nil), -100, -93)
	require.Len(t, w.annotations(), 1)
	assert.Contains(t, w.annotations()[0]["text"], "Disk reviewed")
}

func TestTwoWorkersPublishAnItemOnce(t *testing.T) {
	w := newWatchtower(t, batchCheck())
	for _, title := range strings.Fields("a b c d e f g h i j") {
		w.closeItem("request-0"+title, "acme", "e-"+title, closing, title, nil)
	}
	w.move(minute(-100))
	var both sync.WaitGroup
	for range 2 {
		one, in := newWorker(w.clock), w.instance(nil)
		both.Go(func() { one.turn(t.Context(), in.rounds) })
	}
	both.Wait()
	assert.Len(t, w.annotations(), 10)
}

func TestAnEndBetweenTheItemsPostAndItsNote(t *testing.T) {
	w := newWatchtower(t, batchCheck())
	w.closeItem("request-01", "acme", "e-1", closing, "Disk", nil)
	kept, workspace, err := w.instance(nil).Kept(t.Context())
	require.NoError(t, err)
	w.move(minute(-100))
	granted, err := kept.ReserveItemAnnotation(t.Context(), workspace, "acme", "e-1", publishLease)
	require.NoError(t, err)
	require.True(t, granted)
	// Posted by a process that was killed before it could say so.
	w.posts = append(w.posts, map[string]any{"tags": []any{"rounds-item:" + workspace.ItemMark("acme", "e-1")}})
	w.turns(newWorker(w.clock), w.instance(nil), -99.5, -90)
	assert.Len(t, w.annotations(), 1, "it is found and not posted again")
	granted, err = kept.ReserveItemAnnotation(t.Context(), workspace, "acme", "e-1", 0)
	require.NoError(t, err)
	assert.False(t, granted)
}

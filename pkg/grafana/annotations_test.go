package grafana_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/grafana"
)

var told = grafana.Annotation{
	From: now.Add(-2 * time.Hour), To: now.Add(-time.Hour), Text: "Morning: 12 done", Mark: "round:0123456789ab",
	Tags: []string{"rounds:acme", "checklist:morning"},
}

// wall keeps annotations as Grafana does: a second POST makes a second one.
type wall struct {
	mutex sync.Mutex
	posts []map[string]any
	// silent ends the connection after a POST was done.
	silent bool
	// isFixed is that nobody may change what stands there.
	isFixed bool
	patches int
}

// kept are the posts so far; a client that lost its answer reads while the wall still writes.
func (b *wall) kept() []map[string]any {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return slices.Clone(b.posts)
}

func (b *wall) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	if name, one := strings.CutPrefix(r.URL.Path, "/api/annotations/"); one {
		b.serveOne(w, r, name)
		return
	}
	if r.Method == http.MethodGet {
		found := []map[string]any{}
		for i, post := range b.posts {
			if post != nil && strings.Contains(fmt.Sprint(post["tags"]), r.URL.Query().Get("tags")) {
				one := map[string]any{"id": i + 1, "tags": post["tags"], "text": post["text"], "time": post["time"], "timeEnd": post["timeEnd"]}
				// A restricted reader gets each of them twice.
				found = append(found, one, one)
			}
		}
		_ = json.NewEncoder(w).Encode(found)
		return
	}
	var post map[string]any
	_ = json.NewDecoder(r.Body).Decode(&post)
	if post["text"] == "" {
		http.Error(w, `{"message":"Failed to save annotation"}`, http.StatusBadRequest)
		return
	}
	b.posts = append(b.posts, post)
	if b.silent {
		panic(http.ErrAbortHandler)
	}
	_, _ = fmt.Fprintf(w, `{"id":%d,"message":"Annotation added"}`, len(b.posts))
}

// serveOne refuses what is not there, as Grafana does.
func (b *wall) serveOne(w http.ResponseWriter, r *http.Request, name string) {
	id, err := strconv.Atoi(name)
	switch {
	case err != nil || id > len(b.posts) || b.posts[id-1] == nil:
		http.Error(w, `{"message":"You'll need additional permissions"}`, http.StatusForbidden)
	case r.Method == http.MethodPatch && b.isFixed:
		http.Error(w, `{"message":"You'll need additional permissions"}`, http.StatusForbidden)
	case r.Method == http.MethodPatch:
		b.patches++
		_ = json.NewDecoder(r.Body).Decode(&b.posts[id-1])
	default:
		one := maps.Clone(b.posts[id-1])
		one["id"] = id
		_ = json.NewEncoder(w).Encode(one)
	}
}

func TestPublishesOnce(t *testing.T) {
	on := &wall{}
	client := serving(t, on.ServeHTTP)
	for range 3 {
		id, err := client.Publish(t.Context(), told)
		require.NoError(t, err)
		assert.EqualValues(t, 1, id)
	}
	require.Len(t, on.kept(), 1)
	assert.Equal(t, map[string]any{
		"time": float64(told.From.UnixMilli()), "timeEnd": float64(told.To.UnixMilli()), "text": "Morning: 12 done",
		"tags": []any{"rounds:acme", "checklist:morning", "round:0123456789ab"},
	}, on.kept()[0])
}

func TestAPostWithoutAnAnswerIsFoundLater(t *testing.T) {
	on := &wall{silent: true}
	client := serving(t, on.ServeHTTP)
	_, err := client.Publish(t.Context(), told)
	assert.ErrorIs(t, err, grafana.ErrUnreachable)
	require.Len(t, on.kept(), 1, "it is not posted again by itself")
	id, err := client.Publish(t.Context(), told)
	require.NoError(t, err)
	assert.EqualValues(t, 1, id)
	assert.Len(t, on.kept(), 1)
}

func TestRenewChangesWhatStandsThere(t *testing.T) {
	later := told
	later.Text, later.To = "Morning: 13 done", told.To.Add(time.Minute)
	for name, known := range map[string]int64{"by its id": 1, "by its mark": 0, "under the id of another one": 2, "under an id that is gone": 9} {
		t.Run(name, func(t *testing.T) {
			on := &wall{}
			client := serving(t, on.ServeHTTP)
			first, err := client.Renew(t.Context(), told, 0)
			require.NoError(t, err)
			other := told
			other.Mark = "round:999999999999"
			_, err = client.Publish(t.Context(), other)
			require.NoError(t, err)
			for range 2 {
				id, err := client.Renew(t.Context(), later, known)
				require.NoError(t, err)
				assert.Equal(t, first, id)
			}
			require.Len(t, on.kept(), 2)
			assert.Equal(t, "Morning: 13 done", on.kept()[0]["text"])
			assert.EqualValues(t, later.To.UnixMilli(), on.kept()[0]["timeEnd"])
			assert.Equal(t, "Morning: 12 done", on.kept()[1]["text"], "another one is not touched")
			assert.Equal(t, 1, on.patches, "what says the same is left alone")
		})
	}
}

func TestRenewWritesAnewWhatSomebodyDeleted(t *testing.T) {
	on := &wall{}
	client := serving(t, on.ServeHTTP)
	first, err := client.Renew(t.Context(), told, 0)
	require.NoError(t, err)
	on.posts[first-1] = nil
	second, err := client.Renew(t.Context(), told, first)
	require.NoError(t, err)
	assert.NotEqual(t, first, second)
	assert.Equal(t, "Morning: 12 done", on.kept()[second-1]["text"])
}

func TestRenewWithoutThePermission(t *testing.T) {
	on := &wall{isFixed: true}
	client := serving(t, on.ServeHTTP)
	id, err := client.Renew(t.Context(), told, 0)
	require.NoError(t, err)
	later := told
	later.Text = "Morning: 13 done"
	_, err = client.Renew(t.Context(), later, id)
	assert.ErrorIs(t, err, grafana.ErrForbidden)
	assert.Equal(t, "Give its service account the role Editor, or the permission annotations:write.", failureOf(t, err).Remedy)
	assert.Len(t, on.kept(), 1, "no second one is written beside it")
	_, err = client.Renew(t.Context(), grafana.Annotation{}, id)
	assert.ErrorIs(t, err, grafana.ErrSetting)
}

func TestAnnotationsThatGrafanaWouldCut(t *testing.T) {
	for name, change := range map[string]func(*grafana.Annotation){
		"a tag of three parts": func(a *grafana.Annotation) { a.Mark = "round:a:b" },
		"a tag of one part":    func(a *grafana.Annotation) { a.Tags = []string{"rounds"} },
		"an empty value":       func(a *grafana.Annotation) { a.Tags = []string{"rounds:"} },
		"a long value":         func(a *grafana.Annotation) { a.Mark = "round:" + strings.Repeat("x", 101) },
		"too many tags": func(a *grafana.Annotation) {
			for i := range 10 {
				a.Tags = append(a.Tags, fmt.Sprintf("t%d:%s", i, strings.Repeat("x", 60)))
			}
		},
		"no text":          func(a *grafana.Annotation) { a.Text = "" },
		"an end before it": func(a *grafana.Annotation) { a.To = a.From.Add(-time.Second) },
		"no beginning":     func(a *grafana.Annotation) { a.From = time.Time{} },
	} {
		t.Run(name, func(t *testing.T) {
			on := &wall{}
			annotation := told
			change(&annotation)
			_, err := serving(t, on.ServeHTTP).Publish(t.Context(), annotation)
			assert.ErrorIs(t, err, grafana.ErrSetting)
			assert.Empty(t, on.posts)
		})
	}
}

func TestWhoMayWriteAnnotations(t *testing.T) {
	on := &wall{}
	require.NoError(t, serving(t, on.ServeHTTP).WriteAnnotations(t.Context()))
	assert.Empty(t, on.posts, "to try writes nothing")

	refuse := serving(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodGet {
			_, _ = fmt.Fprint(w, `[]`)
			return
		}
		http.Error(w, `{"message":"Permissions needed: annotations:create"}`, http.StatusForbidden)
	})
	assert.ErrorIs(t, refuse.WriteAnnotations(t.Context()), grafana.ErrForbidden)
	_, err := refuse.Publish(t.Context(), told)
	assert.ErrorIs(t, err, grafana.ErrForbidden)
	assert.Equal(t, "Give its service account the role Editor, or the permission annotations:create.", failureOf(t, err).Remedy)
}

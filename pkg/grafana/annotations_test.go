package grafana_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
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
	if r.Method == http.MethodGet {
		found := []map[string]any{}
		for i, post := range b.posts {
			if strings.Contains(fmt.Sprint(post["tags"]), r.URL.Query().Get("tags")) {
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

package grafana

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

const (
	annotationsPath       = "/api/annotations"
	annotationsPermission = "annotations:create"
	writingAnnotations    = "write annotations"
	readingAnnotations    = "read annotations"
	// Of Grafana's tables: a tag's key and its value have 100 characters each, the
	// list as JSON 500 bytes where the administrator allows no more.
	maxTagPart = 100
	maxTags    = 500
	maxText    = 4000
)

// Annotation is a region of the organisation, of no dashboard.
type Annotation struct {
	From, To time.Time
	// Text is read by everybody in the organisation, and by visitors of public
	// dashboards that ask for one of its tags.
	Text string
	// Mark is the tag, key:value, by which it is found again; Tags are others.
	Mark string
	Tags []string
}

type annotationBody struct {
	ID int64 `json:"id"`
	// Time and TimeEnd are in milliseconds.
	Time    int64    `json:"time"`
	TimeEnd int64    `json:"timeEnd"`
	Text    string   `json:"text"`
	Tags    []string `json:"tags"`
}

// Publish writes an annotation, unless one with its mark stands there, and answers
// its id. Grafana makes a second one of a second POST, so it is always searched for
// first; after an error it may stand there all the same, and the next Publish finds it.
func (c *Client) Publish(ctx context.Context, annotation Annotation) (int64, error) {
	if err := annotation.check(); err != nil {
		return 0, err
	}
	if id, err := c.find(ctx, annotation); err != nil || id != 0 {
		return id, err
	}
	reply, err := c.post(ctx, annotationsPath, map[string]any{
		"time": annotation.From.UnixMilli(), "timeEnd": annotation.To.UnixMilli(), "text": annotation.Text, "tags": annotation.tags(),
	})
	if err != nil {
		return 0, err
	}
	if reply.Status != http.StatusOK {
		return 0, refused(reply, writingAnnotations, annotationsPermission)
	}
	var made struct {
		ID int64 `json:"id"`
	}
	if err := reply.JSON(&made); err != nil || made.ID < 1 {
		return 0, unreadable("an annotation", err)
	}
	return made.ID, nil
}

// find answers 0 where there is none. Where there are several, the first counts.
func (c *Client) find(ctx context.Context, annotation Annotation) (int64, error) {
	reply, err := c.get(ctx, annotationsPath, url.Values{
		"tags": {annotation.Mark}, "type": {"annotation"}, "limit": {"100"},
		"from": {strconv.FormatInt(annotation.From.UnixMilli(), 10)}, "to": {strconv.FormatInt(annotation.To.UnixMilli(), 10)},
	})
	if err != nil {
		return 0, err
	}
	if reply.Status != http.StatusOK {
		return 0, refused(reply, readingAnnotations, "annotations:read")
	}
	var found []annotationBody
	if err := reply.JSON(&found); err != nil {
		return 0, unreadable("annotations", err)
	}
	var first int64
	for _, one := range found {
		if slices.Contains(one.Tags, annotation.Mark) && (first == 0 || one.ID < first) {
			first = one.ID
		}
	}
	return first, nil
}

// WriteAnnotations tries whether the token may write annotations, without writing
// one: who may not is refused before it is seen that the text is missing.
func (c *Client) WriteAnnotations(ctx context.Context) error {
	reply, err := c.post(ctx, annotationsPath, map[string]any{"text": ""})
	if err != nil {
		return err
	}
	if reply.Status == http.StatusBadRequest {
		return nil
	}
	return refused(reply, writingAnnotations, annotationsPermission)
}

func (a Annotation) tags() []string { return append(slices.Clone(a.Tags), a.Mark) }

// check refuses what Grafana would cut in silence or refuse.
func (a Annotation) check() error {
	wrong := func(format string, values ...any) error {
		return &Failure{Kind: ErrSetting, Sentence: "The annotation cannot be written.", Cause: fmt.Errorf(format, values...)}
	}
	if a.From.UnixMilli() <= 0 || a.To.Before(a.From) {
		return wrong("from %s to %s", a.From, a.To)
	}
	if a.Text == "" || utf8.RuneCountInString(a.Text) > maxText {
		return wrong("a text of %d characters", utf8.RuneCountInString(a.Text))
	}
	for _, tag := range a.tags() {
		key, value, two := strings.Cut(tag, ":")
		if !two || key == "" || value == "" || strings.Contains(value, ":") ||
			utf8.RuneCountInString(key) > maxTagPart || utf8.RuneCountInString(value) > maxTagPart {
			return wrong("the tag %q", tag)
		}
	}
	if raw, err := json.Marshal(a.tags()); err != nil || len(raw) > maxTags {
		return wrong("%d bytes of tags", len(raw))
	}
	return nil
}

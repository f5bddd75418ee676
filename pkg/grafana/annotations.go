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
	// ID is not sent.
	ID int64 `json:"id,omitempty"`
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
	if found, err := c.find(ctx, annotation); err != nil || found.ID != 0 {
		return found.ID, err
	}
	return c.write(ctx, annotation)
}

// Renew is Publish of an annotation that may have said something else before, and
// changes that one: known is its id, or 0. One that somebody has deleted is written anew.
func (c *Client) Renew(ctx context.Context, annotation Annotation, known int64) (int64, error) {
	if err := annotation.check(); err != nil {
		return 0, err
	}
	standing, err := c.standing(ctx, annotation, known)
	switch {
	case err != nil:
		return 0, err
	case standing.ID == 0:
		return c.write(ctx, annotation)
	case standing.says(annotation):
		return standing.ID, nil
	}
	reply, err := c.patch(ctx, annotationPath(standing.ID), annotation.body())
	if err != nil {
		return 0, err
	}
	if reply.Status != http.StatusOK {
		return 0, refused(reply, "change annotations", "annotations:write")
	}
	return standing.ID, nil
}

// write is a POST, whose answer is the new one's id.
func (c *Client) write(ctx context.Context, annotation Annotation) (int64, error) {
	reply, err := c.post(ctx, annotationsPath, annotation.body())
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

// standing is the annotation that was written before; its ID is 0 where there is none.
// Grafana may refuse what it does not have as it refuses what nobody may read, so its
// mark is searched for before it counts as gone.
func (c *Client) standing(ctx context.Context, annotation Annotation, known int64) (annotationBody, error) {
	if known == 0 {
		return c.find(ctx, annotation)
	}
	reply, err := c.get(ctx, annotationPath(known), nil)
	if err != nil {
		return annotationBody{}, err
	}
	var found annotationBody
	if reply.Status == http.StatusOK && reply.JSON(&found) == nil && found.ID == known && slices.Contains(found.Tags, annotation.Mark) {
		return found, nil
	}
	return c.find(ctx, annotation)
}

// find answers one without an ID where there is none. Where there are several, the first counts.
func (c *Client) find(ctx context.Context, annotation Annotation) (annotationBody, error) {
	reply, err := c.get(ctx, annotationsPath, url.Values{
		"tags": {annotation.Mark}, "type": {"annotation"}, "limit": {"100"},
		"from": {strconv.FormatInt(annotation.From.UnixMilli(), 10)}, "to": {strconv.FormatInt(annotation.To.UnixMilli(), 10)},
	})
	if err != nil {
		return annotationBody{}, err
	}
	if reply.Status != http.StatusOK {
		return annotationBody{}, refused(reply, readingAnnotations, "annotations:read")
	}
	var found []annotationBody
	if err := reply.JSON(&found); err != nil {
		return annotationBody{}, unreadable("annotations", err)
	}
	var first annotationBody
	for _, one := range found {
		if slices.Contains(one.Tags, annotation.Mark) && (first.ID == 0 || one.ID < first.ID) {
			first = one
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

func annotationPath(id int64) string { return annotationsPath + "/" + strconv.FormatInt(id, 10) }

func (b annotationBody) says(annotation Annotation) bool {
	wanted := annotation.body()
	return b.Time == wanted.Time && b.TimeEnd == wanted.TimeEnd && b.Text == wanted.Text && sameTags(b.Tags, wanted.Tags)
}

// sameTags: Grafana keeps them in an order of its own.
func sameTags(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

func (a Annotation) body() annotationBody {
	return annotationBody{Time: a.From.UnixMilli(), TimeEnd: a.To.UnixMilli(), Text: a.Text, Tags: a.tags()}
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

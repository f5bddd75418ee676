package jira

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/quantyca/rounds/pkg/ticket"
)

var _ ticket.Storyteller = (*Client)(nil)

// Story implements ticket.Storyteller.
func (c *Client) Story(ctx context.Context, scope ticket.Scope, key string) (ticket.Story, error) {
	known, err := c.catalogue(ctx)
	if err != nil {
		return ticket.Story{}, c.explain(err)
	}
	on, wire, err := c.readInScope(ctx, scope, key, known.fieldsOf(roleCause, roleResolution)...)
	if err != nil {
		return ticket.Story{}, err
	}
	read := c.reader(known.catalogue)
	story := ticket.Story{URL: on.URL, Cause: read.worded(wire.Fields, roleCause), Resolution: read.prose(wire.Fields, roleResolution)}
	story.Comments, err = c.comments(ctx, on.ID)
	if errors.Is(err, ticket.ErrForbidden) || errors.Is(err, ticket.ErrNotFound) {
		story.Hidden = true
		return story, nil
	}
	return story, err
}

// comments are the newest of a ticket that was found in the scope.
func (c *Client) comments(ctx context.Context, id string) ([]ticket.Comment, error) {
	var page struct {
		Comments *[]writtenComment `json:"comments"`
	}
	query := url.Values{"orderBy": {"-created"}, "maxResults": {strconv.Itoa(ticket.MaxComments)}, "expand": {"properties"}}
	if err := c.call(ctx, request{path: "issue/" + id + "/comment", query: query}, &page); err != nil {
		return nil, c.explain(err)
	}
	if page.Comments == nil {
		return nil, fail(ticket.ErrAnswer, "Jira's answer has an unexpected shape.", "", errValue)
	}
	var comments []ticket.Comment
	for _, wire := range *page.Comments {
		if len(comments) == ticket.MaxComments {
			break
		}
		one := ticket.Comment{Text: plainText(wire.Body, c.edition.wiki(), ticket.MaxProse), Internal: wire.internal()}
		// A comment without a time that can be read is still one.
		one.At, _ = parseTime(wire.Created)
		comments = append(comments, one)
	}
	slices.SortStableFunc(comments, func(a, b ticket.Comment) int { return b.At.Compare(a.At) })
	return comments, nil
}

// writtenComment is a comment of either edition; only the Cloud's has jsdPublic.
type writtenComment struct {
	Body       json.RawMessage `json:"body"`
	Created    string          `json:"created"`
	Public     *bool           `json:"jsdPublic"`
	Visibility json.RawMessage `json:"visibility"`
	Properties []struct {
		Key   string          `json:"key"`
		Value json.RawMessage `json:"value"`
	} `json:"properties"`
}

// internal says that customers do not see the comment: the service desk marks it so,
// or it is kept to a group or a role.
func (w writtenComment) internal() bool {
	if kept := bytes.TrimSpace(w.Visibility); len(kept) > 0 && !bytes.Equal(kept, []byte("null")) {
		return true
	}
	for _, property := range w.Properties {
		var value struct {
			Internal any `json:"internal"`
		}
		if property.Key != "sd.public.comment" || json.Unmarshal(property.Value, &value) != nil {
			continue
		}
		// Some integrations write the flag as a text.
		if text, is := value.Internal.(string); value.Internal == true || (is && strings.EqualFold(text, "true")) {
			return true
		}
	}
	return w.Public != nil && !*w.Public
}

package jira

import (
	"context"
	"encoding/json"
	"errors"
	"net/url"
	"strconv"

	"github.com/quantyca/rounds/pkg/ticket"
)

const (
	// metaPage is the most that Jira Cloud gives at once.
	metaPage     = 200
	maxMetaPages = 10
)

// wireType is an issue type that a project offers.
type wireType struct {
	ID      wireID `json:"id"`
	Name    string `json:"name"`
	Subtask bool   `json:"subtask"`
	// Fields come with the types in older answers only.
	Fields map[string]wireFormField `json:"fields"`
}

// wireFormField is a field of the form in which a ticket is made.
type wireFormField struct {
	FieldID         string            `json:"fieldId"`
	Key             string            `json:"key"`
	Name            string            `json:"name"`
	Required        bool              `json:"required"`
	HasDefaultValue bool              `json:"hasDefaultValue"`
	AllowedValues   []json.RawMessage `json:"allowedValues"`
}

// form is the fields of one type by their ids; nil where Jira does not tell them.
type form map[string]wireFormField

// names are what people call the fields.
func (f form) names() map[string]string {
	names := map[string]string{}
	for id, field := range f {
		if field.Name != "" {
			names[id] = field.Name
		}
	}
	return names
}

// typesToCreate are the types of tickets that the account can make in a project.
// It answers none, without an error, where this Jira does not tell.
func (c *Client) typesToCreate(ctx context.Context, project string) ([]wireType, error) {
	types, err := readMeta[wireType](ctx, c, "issue/createmeta/"+url.PathEscape(project)+"/issuetypes", "issueTypes")
	if errors.Is(err, ticket.ErrQuery) || errors.Is(err, ticket.ErrForbidden) || (err == nil && len(types) == 0) {
		return nil, nothingToCreate(err)
	}
	if !notOffered(err) {
		return types, err
	}
	// Before Jira 8.4 there was one address for all of it.
	var old struct {
		Projects []struct {
			IssueTypes []wireType `json:"issuetypes"`
		} `json:"projects"`
	}
	query := url.Values{"projectKeys": {project}, "expand": {"projects.issuetypes.fields"}}
	err = c.call(ctx, request{path: "issue/createmeta", query: query}, &old)
	switch {
	case notOffered(err):
		return nil, nil
	case err != nil:
		return nil, err
	case len(old.Projects) == 0:
		return nil, nothingToCreate(nil)
	}
	return old.Projects[0].IssueTypes, nil
}

// formOf are the fields of a type, nil where this Jira does not tell.
func (c *Client) formOf(ctx context.Context, project string, of wireType) (form, error) {
	if len(of.Fields) > 0 {
		return of.Fields, nil
	}
	path := "issue/createmeta/" + url.PathEscape(project) + "/issuetypes/" + url.PathEscape(string(of.ID))
	fields, err := readMeta[wireFormField](ctx, c, path, "fields")
	if notOffered(err) || (err == nil && len(fields) == 0) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	known := form{}
	for _, field := range fields {
		known[or(field.FieldID, field.Key)] = field
	}
	return known, nil
}

// readMeta reads all pages of a list; Jira Cloud and Data Center call it differently.
func readMeta[T any](ctx context.Context, c *Client, path, member string) ([]T, error) {
	var all []T
	for range maxMetaPages {
		var page map[string]json.RawMessage
		query := url.Values{"startAt": {strconv.Itoa(len(all))}, "maxResults": {strconv.Itoa(metaPage)}}
		if err := c.call(ctx, request{path: path, query: query}, &page); err != nil {
			return nil, err
		}
		raw, ok := page[member]
		if !ok {
			raw = page["values"]
		}
		var part []T
		if err := json.Unmarshal(raw, &part); err != nil {
			return nil, fail(ticket.ErrAnswer, "Jira's answer has an unexpected shape.", "", err)
		}
		all = append(all, part...)
		// A list that does not say how long it is has one page.
		var total int
		_ = json.Unmarshal(page["total"], &total)
		if len(part) == 0 || len(all) >= total {
			return all, nil
		}
	}
	return all, nil
}

func notOffered(err error) bool {
	return errors.Is(err, ticket.ErrNotFound) || errors.Is(err, ticket.ErrConfig) || errors.Is(err, ticket.ErrGone)
}

func nothingToCreate(cause error) error {
	return fail(ticket.ErrForbidden, "Jira lets this account open no tickets in the customer's project.",
		"Check the first project of the customer's scope, and give the account the permission Create issues there.", cause)
}

package servicenow

import (
	"context"
	"slices"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/encoded"
)

var _ ticket.Storyteller = (*Client)(nil)

// journalTable keeps what was written on a record, one row an entry.
const journalTable = "sys_journal_field"

// maxEntries is how many entries are read. The newest of them are told; with pages as
// small as that, entries that the account may not read would cost a call each.
const maxEntries = 50

// The journals of a task: customers read the comments.
const (
	commentsJournal = "comments"
	notesJournal    = "work_notes"
)

// Story implements ticket.Storyteller.
func (c *Client) Story(ctx context.Context, scope ticket.Scope, key string) (ticket.Story, error) {
	on, err := c.byKey(ctx, scope, key, slices.Concat(c.rules.fields.causes, c.rules.fields.resolutions)...)
	if err != nil {
		return ticket.Story{}, err
	}
	if !scopeID.MatchString(on.ticket.ID) {
		return ticket.Story{}, fail(ticket.ErrAnswer, "ServiceNow answered records without their content.", "Let the account read the field sys_id of the tables.", errValue)
	}
	story := ticket.Story{URL: on.ticket.URL, Cause: on.ticket.Cause, Resolution: on.ticket.Resolution}
	story.Comments, story.Hidden, err = c.comments(ctx, on.ticket.ID)
	if err != nil {
		return ticket.Story{}, c.explain(err)
	}
	return story, nil
}

// comments are the newest entries in the journal of a ticket that was found in the
// scope. The columns that are asked for say nothing of who wrote them. hidden says that
// there are entries, or may be, and the account may read none.
func (c *Client) comments(ctx context.Context, id string) (comments []ticket.Comment, hidden bool, err error) {
	walked, err := c.run(ctx, walk{
		table: journalTable, scope: encoded.Is("element_id", id), maxRows: maxEntries,
		fields: []string{"sys_id", "element_id", "element", "value", "sys_created_on"},
		query: encoded.Query{
			Conditions: []encoded.Condition{encoded.In("element", commentsJournal, notesJournal)},
			Order:      []encoded.Order{{Field: "sys_created_on", Descending: true}},
		},
		take: func(one row) {
			// An instance that ignores a condition tells of other tickets as well.
			journal := one["element"].value
			if one["element_id"].value != id || !slices.Contains([]string{commentsJournal, notesJournal}, journal) {
				return
			}
			f := cells{row: one}
			comments = append(comments, ticket.Comment{
				At: f.instant("sys_created_on"), Text: httpx.Clean(plainText(f.value("value")), ticket.MaxProse-1), Internal: journal != commentsJournal,
			})
		},
	})
	switch {
	case err != nil && lasting(err):
		return nil, true, nil
	case err != nil:
		return nil, false, err
	}
	slices.SortStableFunc(comments, func(a, b ticket.Comment) int { return b.At.Compare(a.At) })
	return comments[:min(len(comments), ticket.MaxComments)], walked.read == 0 && walked.total > 0, nil
}

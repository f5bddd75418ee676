package plugin

import (
	"context"
	"slices"
	"strings"
	"sync"

	"github.com/quantyca/rounds/pkg/ticket"
)

// fakeRaw is what a fake source remembers of raw questions, and the answer that a
// test wants instead of its tickets.
type fakeRaw struct {
	raw       sync.Mutex
	asked     []ticket.RawSearch
	rawAnswer *ticket.RawResult
}

// Raw answers the tickets of the scopes, one text column.
func (f *fakeSource) Raw(_ context.Context, search ticket.RawSearch) (ticket.RawResult, error) {
	f.raw.Lock()
	f.fakeRaw.asked = append(f.fakeRaw.asked, search)
	f.raw.Unlock()
	switch {
	case f.panics:
		panic("a source with a bug")
	case f.err != nil:
		return ticket.RawResult{}, f.err
	case f.rawAnswer != nil:
		return *f.rawAnswer, nil
	}
	result := ticket.RawResult{
		Columns: []ticket.RawColumn{{Name: "summary", Title: "Summary", Kind: ticket.RawText}},
		Exact:   true, Dropped: f.dropped, Notices: f.notices, AsOf: f.clock().Add(-f.age), Executed: "(scope) AND (" + search.Text + ")",
	}
	for _, t := range f.tickets {
		project, _, _ := strings.Cut(t.Key, "-")
		for _, scope := range search.Scopes {
			if slices.Contains(scope.Projects, project) {
				result.Rows = append(result.Rows, ticket.RawRow{Customer: scope.Customer, Key: t.Key, URL: t.URL, Values: []any{t.Title}})
			}
		}
	}
	result.Matched = len(result.Rows)
	return result, nil
}

func (f *fakeSource) askedRaw() []ticket.RawSearch {
	f.raw.Lock()
	defer f.raw.Unlock()
	return slices.Clone(f.fakeRaw.asked)
}

package jira

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

const searchPath, countPath = "search/jql", "search/approximate-count"

func TestPagesEndWhereNoTokenFollows(t *testing.T) {
	for name, last := range map[string]string{
		"missing": page("", 3),
		"null":    `{"issues":[],"nextPageToken":null,"isLast":true}`,
		"empty":   `{"issues":[],"nextPageToken":""}`,
	} {
		t.Run(name, func(t *testing.T) {
			fake := newFakeJira(t, map[string]http.HandlerFunc{searchPath: pages(t, map[string]string{"": page("2", 1, 2), "2": last})})
			cloud, _ := open(t, fake.connection(), "secret")
			result, err := cloud.Search(t.Context(), everything(acme))
			require.NoError(t, err)
			require.True(t, result.Exact)
			require.Equal(t, 2, fake.count(searchPath))
			require.Empty(t, result.Notices)
		})
	}
}

// isLast is not believed: pages have been seen that say so and have a token, and
// the other way round.
func TestATokenCountsMoreThanIsLast(t *testing.T) {
	first := `{"issues":[],"isLast":true,"nextPageToken":"2"}`
	fake := newFakeJira(t, map[string]http.HandlerFunc{searchPath: pages(t, map[string]string{"": first, "2": page("", 1)})})
	cloud, _ := open(t, fake.connection(), "secret")
	result, err := cloud.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Len(t, result.Tickets, 1, "an empty page is not the end")
}

func TestARepeatedTokenEndsTheSearchWithANotice(t *testing.T) {
	fake := newFakeJira(t, map[string]http.HandlerFunc{
		searchPath: pages(t, map[string]string{"": page("2", 1, 2), "2": page("2", 1, 2)}),
		countPath:  reply(`{"count":2}`),
	})
	cloud, _ := open(t, fake.connection(), "secret")
	result, err := cloud.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Len(t, result.Tickets, 2, "no ticket twice")
	require.Equal(t, 2, fake.count(searchPath))
	require.False(t, result.Exact)
	require.Equal(t, "Jira repeated a page, so the list may be incomplete.", result.Notices[0].Text)
}

func TestEverChangingTokensEndAtTheCap(t *testing.T) {
	calls := 0
	fake := newFakeJira(t, map[string]http.HandlerFunc{
		searchPath: func(w http.ResponseWriter, _ *http.Request) {
			calls++
			_, _ = io.WriteString(w, page(strconv.Itoa(calls), calls%7))
		},
		countPath: reply(`{"count":7}`),
	})
	connection := fake.connection()
	connection.Limits.RequestsPerSecond, connection.Limits.TimeoutSeconds = 10_000, 30
	cloud, _ := open(t, connection, "secret")
	result, err := cloud.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Equal(t, maxPages, calls)
	require.Len(t, result.Tickets, 7, "data that moves between pages comes once")
	require.Len(t, result.Notices, 1)
}

func TestTheClientKeepsItsOwnCap(t *testing.T) {
	var numbers []int
	for i := range 5000 {
		numbers = append(numbers, i+1)
	}
	asked := 0
	fake := newFakeJira(t, map[string]http.HandlerFunc{
		searchPath: func(w http.ResponseWriter, r *http.Request) {
			var body searchBody
			_ = json.NewDecoder(r.Body).Decode(&body)
			asked = body.MaxResults
			_, _ = io.WriteString(w, page("more", numbers...))
		},
		countPath: reply(`{"count":9000}`),
	})
	cloud, _ := open(t, fake.connection(), "secret")
	search := everything(acme)
	search.MaxRows = 50
	result, err := cloud.Search(t.Context(), search)
	require.NoError(t, err)
	require.Equal(t, 50, asked)
	require.Len(t, result.Tickets, 50)
	require.Equal(t, 9000, result.Matched)
	require.False(t, result.Exact)
	require.Equal(t, 1, fake.count(searchPath))
}

func TestACutIsEstimatedByWhatTheFiltersLeave(t *testing.T) {
	fake := newFakeJira(t, map[string]http.HandlerFunc{searchPath: reply(page("more", 1, 2, 3, 4)), countPath: reply(`{"count":400}`)})
	cloud, _ := open(t, fake.connection(), "secret")
	search := everything(acme)
	search.MaxRows = 4
	search.Filters.Assignees = []string{"nobody"}
	result, err := cloud.Search(t.Context(), search)
	require.NoError(t, err)
	require.Zero(t, result.Matched)

	search.Filters.Assignees = []string{""}
	result, err = cloud.Search(t.Context(), search)
	require.NoError(t, err)
	require.Equal(t, 400, result.Matched)
}

func TestWithoutAnEstimateTheRowsReadAreTheCount(t *testing.T) {
	fake := newFakeJira(t, map[string]http.HandlerFunc{searchPath: reply(page("more", 1, 2)), countPath: refuse(400, `{}`)})
	cloud, _ := open(t, fake.connection(), "secret")
	search := everything(acme)
	search.MaxRows = 2
	result, err := cloud.Search(t.Context(), search)
	require.NoError(t, err)
	require.Equal(t, 2, result.Matched)
	require.False(t, result.Exact)
}

func TestARefusedPageTokenStartsAgainOnce(t *testing.T) {
	walks := 0
	fake := newFakeJira(t, map[string]http.HandlerFunc{searchPath: func(w http.ResponseWriter, r *http.Request) {
		var body searchBody
		_ = json.NewDecoder(r.Body).Decode(&body)
		switch {
		case body.NextPageToken == "":
			walks++
			_, _ = io.WriteString(w, page(fmt.Sprint("t", walks), 1))
		case walks == 1:
			refuse(400, `{"errorMessages":["The provided next page token is invalid or expired."]}`)(w, r)
		default:
			_, _ = io.WriteString(w, page("", 2))
		}
	}})
	cloud, _ := open(t, fake.connection(), "secret")
	result, err := cloud.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Len(t, result.Tickets, 2)
}

func TestWrongShapesAreErrors(t *testing.T) {
	for _, body := range []string{
		`{"issues":{}}`, `{"issues":null}`, `{}`, `[]`, `"maintenance"`, `{"issues":[1]}`, `{"issues":[{"id":"1"}]}`, `{"issues":[null]}`,
		`{"issues":[{"id":1e999,"key":"A-1","fields":{}}]}`, `null`,
	} {
		t.Run(body, func(t *testing.T) {
			fake := newFakeJira(t, map[string]http.HandlerFunc{searchPath: reply(body)})
			cloud, _ := open(t, fake.connection(), "secret")
			_, err := cloud.Search(t.Context(), everything(acme))
			require.ErrorIs(t, err, ticket.ErrAnswer)
			_, err = cloud.Search(t.Context(), everything(acme))
			require.Error(t, err)
			require.Equal(t, 2, fake.count(searchPath), "a spoilt answer is not kept")
		})
	}
}

// Every search asks for the fields that its scope is checked by.
func TestFieldsAreAlwaysAskedFor(t *testing.T) {
	for _, excerpt := range []bool{false, true} {
		var asked map[string]json.RawMessage
		fake := newFakeJira(t, map[string]http.HandlerFunc{searchPath: func(w http.ResponseWriter, r *http.Request) {
			_ = json.NewDecoder(r.Body).Decode(&asked)
			_, _ = io.WriteString(w, page("", 1))
		}})
		cloud, _ := open(t, fake.connection(), "secret")
		search := everything(acme)
		search.WithExcerpt = excerpt
		_, err := cloud.Search(t.Context(), search)
		require.NoError(t, err)
		var fields []string
		require.NoError(t, json.Unmarshal(asked["fields"], &fields))
		require.Subset(t, fields, []string{"project", "labels", "status", "customfield_10030"})
		require.Equal(t, excerpt, len(fields) > 0 && contain(fields, "description"))
		require.NotContains(t, asked, "startAt")
		require.NotContains(t, asked, "expand")
	}
}

// What is long is read only where it is shown, and nothing of it for a count.
func TestLongTextsAreReadWhereTheyAreShown(t *testing.T) {
	for _, test := range []struct {
		search ticket.Search
		asked  []string
		spared []string
	}{
		{ticket.Search{}, []string{"customfield_10047", "customfield_10049", "resolution"}, []string{"customfield_10048", "description"}},
		{ticket.Search{WithResolution: true}, []string{"customfield_10048", "customfield_10050"}, []string{"description"}},
		{ticket.Search{WithResolution: true, Counting: true}, []string{"labels"}, []string{"customfield_10047", "customfield_10048", "customfield_10049"}},
	} {
		fields := fieldsOf(demoCatalogue, test.search)
		require.Subset(t, fields, test.asked)
		for _, one := range test.spared {
			require.NotContains(t, fields, one)
		}
	}
}

func contain(all []string, one string) bool {
	for _, each := range all {
		if each == one {
			return true
		}
	}
	return false
}

package jira

import (
	"encoding/json"
	"io"
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

// A site may give fewer rows than asked and not say so.
func TestOffsetsStepByWhatCame(t *testing.T) {
	for _, have := range []int{1, 49, 50, 51, 100, 130} {
		var asked []offsetBody
		fake := newFakeDataCenter(t, map[string]http.HandlerFunc{offsetPath: offsets(t, have, 50, &asked)})
		client, _ := open(t, fake.connection(), "secret")
		result, err := client.Search(t.Context(), everything(acme))
		require.NoError(t, err)
		require.Len(t, result.Tickets, have)
		require.True(t, result.Exact)
		require.Empty(t, result.Notices)
		for i, body := range asked {
			require.Equal(t, 50*i, body.StartAt)
			require.Empty(t, body.Expand)
		}
		require.Len(t, asked, (have+49)/50, "no page beyond the total")
	}
}

// While pages are read, new tickets push the others over the edge of the page.
func TestATotalThatGrowsEnds(t *testing.T) {
	calls := 0
	fake := newFakeDataCenter(t, map[string]http.HandlerFunc{offsetPath: func(w http.ResponseWriter, r *http.Request) {
		var body offsetBody
		_ = json.NewDecoder(r.Body).Decode(&body)
		calls++
		// One more ticket is at the head of the list before each page.
		var numbers []int
		for place := body.StartAt; place < min(body.StartAt+2, 5+calls); place++ {
			numbers = append(numbers, 100-calls+place)
		}
		_, _ = io.WriteString(w, part(5+calls, numbers...))
	}})
	client, _ := open(t, fake.connection(), "secret")
	result, err := client.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Equal(t, 5+10, calls, "two walks of a list that grows with every page, and no third")
	require.Equal(t, []ticket.Notice{movedMeantime}, result.Notices)
	require.Len(t, distinct(keysOf(result.Tickets)), len(result.Tickets), "no ticket twice")
	require.Equal(t, 20, result.Matched, "the last total says that some are missing")
	require.Less(t, len(result.Tickets), result.Matched)
}

func TestTicketsThatMoveOnceAreReadOnceMore(t *testing.T) {
	calls := 0
	fake := newFakeDataCenter(t, map[string]http.HandlerFunc{offsetPath: func(w http.ResponseWriter, r *http.Request) {
		var body offsetBody
		_ = json.NewDecoder(r.Body).Decode(&body)
		calls++
		// After the first page the first ticket leaves the list, so the third moves over its edge.
		list := []int{1, 2, 3, 4}
		if calls > 1 {
			list = list[1:]
		}
		_, _ = io.WriteString(w, part(len(list), list[min(body.StartAt, len(list)):min(body.StartAt+2, len(list))]...))
	}})
	client, _ := open(t, fake.connection(), "secret")
	result, err := client.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Empty(t, result.Notices)
	require.Len(t, result.Tickets, 3)
	require.True(t, result.Exact)
}

func TestAPageThatComesAgainEndsTheSearch(t *testing.T) {
	calls := 0
	fake := newFakeDataCenter(t, map[string]http.HandlerFunc{offsetPath: func(w http.ResponseWriter, _ *http.Request) {
		calls++
		_, _ = io.WriteString(w, part(1000+calls, 1, 2))
	}})
	client, _ := open(t, fake.connection(), "secret")
	result, err := client.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Equal(t, 2, calls)
	require.Len(t, result.Tickets, 2)
	require.Equal(t, repeatedPage, result.Notices[0])
}

func TestOffsetsEndAtTheCap(t *testing.T) {
	calls := 0
	fake := newFakeDataCenter(t, map[string]http.HandlerFunc{offsetPath: func(w http.ResponseWriter, _ *http.Request) {
		calls++
		_, _ = io.WriteString(w, part(1_000_000, calls))
	}})
	connection := fake.connection()
	connection.Limits.RequestsPerSecond, connection.Limits.TimeoutSeconds = 10_000, 30
	client, _ := open(t, connection, "secret")
	result, err := client.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Equal(t, maxPages, calls)
	require.Equal(t, tooManyPages, result.Notices[0])
}

// The total is exact, and so is the number of matches, unless we filter ourselves.
func TestACutListHasAnExactTotal(t *testing.T) {
	var asked []offsetBody
	fake := newFakeDataCenter(t, map[string]http.HandlerFunc{offsetPath: offsets(t, 1834, 5000, &asked)})
	client, _ := open(t, fake.connection(), "secret")
	search := everything(acme)
	search.MaxRows = 50
	result, err := client.Search(t.Context(), search)
	require.NoError(t, err)
	require.Len(t, result.Tickets, 50)
	require.Equal(t, 1834, result.Matched)
	require.True(t, result.Exact)
	require.Len(t, asked, 1, "the total comes with the page")
	require.Equal(t, 50, asked[0].MaxResults)

	search.Filters.Assignees = []string{""}
	result, err = client.Search(t.Context(), search)
	require.NoError(t, err)
	require.Equal(t, 1834, result.Matched)
	require.False(t, result.Exact, "what our own filter leaves of the rest is only estimated")
}

func TestMoreRowsThanAskedAreCut(t *testing.T) {
	numbers := make([]int, 5000)
	for i := range numbers {
		numbers[i] = i + 1
	}
	fake := newFakeDataCenter(t, map[string]http.HandlerFunc{offsetPath: reply(part(5000, numbers...))})
	client, _ := open(t, fake.connection(), "secret")
	search := everything(acme)
	search.MaxRows = 50
	result, err := client.Search(t.Context(), search)
	require.NoError(t, err)
	require.Len(t, result.Tickets, 50)
	require.Equal(t, 5000, result.Matched)
}

func TestWrongShapesOfPagesAreErrors(t *testing.T) {
	for _, body := range []string{
		`{"issues":{},"total":0}`, `{"issues":null,"total":0}`, `{"total":3}`, `[]`, `null`, `{"issues":[]}`, `{"issues":[],"total":null}`,
		`{"issues":[],"total":1e999}`, `{"issues":[],"total":"12abc"}`, `{"issues":[],"total":-1}`, `{"issues":[{"id":"1"}],"total":1}`,
	} {
		t.Run(body, func(t *testing.T) {
			fake := newFakeDataCenter(t, map[string]http.HandlerFunc{offsetPath: reply(body)})
			client, _ := open(t, fake.connection(), "secret")
			_, err := client.Search(t.Context(), everything(acme))
			require.ErrorIs(t, err, ticket.ErrAnswer)
		})
	}
}

// A count reads everything, whatever the connection allows for lists, and asks only
// for what it groups by.
func TestACountReadsMoreThanAListMay(t *testing.T) {
	var asked []offsetBody
	fake := newFakeDataCenter(t, map[string]http.HandlerFunc{offsetPath: offsets(t, 12_345, 1000, &asked)})
	connection := fake.connection()
	connection.Limits.MaxRows = 100
	client, _ := open(t, connection, "secret")
	search := everything(acme)
	search.Counting, search.WithExcerpt = true, true
	for range 2 {
		result, err := client.Search(t.Context(), search)
		require.NoError(t, err)
		require.Len(t, result.Tickets, 12_345)
		require.True(t, result.Exact)
	}
	require.Len(t, asked, 13, "and remembers it")
	require.Subset(t, asked[0].Fields, []string{"project", "labels", "status", "customfield_10030"})
	for _, field := range []string{"summary", "description"} {
		require.NotContains(t, asked[0].Fields, field)
	}

	search.MaxRows = 2000
	result, err := client.Search(t.Context(), search)
	require.NoError(t, err)
	require.Len(t, result.Tickets, 2000)
	require.Equal(t, 12_345, result.Matched)
}

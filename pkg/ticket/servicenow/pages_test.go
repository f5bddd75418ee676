package servicenow

import (
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

// shelf is a table of so many incidents of ACME, of which the account may not read
// some: limit and total count those too, as ServiceNow's do.
type shelf struct {
	number int
	hidden func(number int) bool
	// spoil changes an answer's headers and body.
	spoil func(r *http.Request, header http.Header, body string) string
}

var afterID = regexp.MustCompile(`sys_id>([0-9a-f]{32})`)

func (s shelf) serve(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	if isProbe(query) {
		reply(rows(0))(w, r)
		return
	}
	after := ""
	if match := afterID.FindStringSubmatch(query.Get("sysparm_query")); match != nil {
		after = match[1]
	}
	var all []int
	for i := 1; i <= s.number; i++ {
		if idOf(i) > after {
			all = append(all, i)
		}
	}
	offset, _ := strconv.Atoi(query.Get("sysparm_offset"))
	limit, _ := strconv.Atoi(query.Get("sysparm_limit"))
	var shown []string
	for _, i := range all[min(offset, len(all)):min(offset+limit, len(all))] {
		if s.hidden == nil || !s.hidden(i) {
			shown = append(shown, incident(i, acmeID))
		}
	}
	w.Header().Set("X-Total-Count", strconv.Itoa(len(all)))
	body := result(shown...)
	if s.spoil != nil {
		body = s.spoil(r, w.Header(), body)
	}
	_, _ = io.WriteString(w, body)
}

func (s shelf) desk(t *testing.T) (*fakeDesk, *Client) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": s.serve})
	connection := fake.connection()
	connection.Limits.MaxRows = 20_000
	desk, _ := open(t, connection, "secret")
	return fake, desk
}

func TestPagesAreReadToTheTotal(t *testing.T) {
	for _, number := range []int{0, 1, 999, 1000, 1001, 2000, 2001} {
		for _, counting := range []bool{false, true} {
			fake, desk := shelf{number: number}.desk(t)
			search := everything(acme)
			search.Counting = counting
			found, err := desk.Search(t.Context(), search)
			require.NoError(t, err)
			require.Len(t, found.Tickets, number)
			require.Equal(t, number, found.Matched)
			require.True(t, found.Exact)
			require.Len(t, slices.DeleteFunc(fake.asked("table/incident"), func(one asked) bool { return one.query.Get("sysparm_limit") == "1" }), max(1, (number+999)/1000))
		}
	}
}

// The limit counts rows before access rules: pages come short or empty, and the
// end is where the total says.
func TestShortAndEmptyPagesAreNotTheEnd(t *testing.T) {
	for _, counting := range []bool{false, true} {
		_, desk := shelf{number: 4500, hidden: func(number int) bool { return (number > 1000 && number <= 3200) || number%7 == 0 }}.desk(t)
		search := everything(acme)
		search.Counting = counting
		found, err := desk.Search(t.Context(), search)
		require.NoError(t, err)
		want := 0
		for i := 1; i <= 4500; i++ {
			if (i <= 1000 || i > 3200) && i%7 != 0 {
				want++
			}
		}
		require.Len(t, found.Tickets, want)
		require.True(t, found.Exact)
		require.Equal(t, []ticket.Notice{{Warning: true, Text: "ServiceNow's access rules keep " + strconv.Itoa(4500-want) + " tickets of the scope from the account."}}, found.Notices,
			"a warning is the team's: it names the system, and counts what is kept from the customer too")
	}
}

func TestACountGoesByKeys(t *testing.T) {
	fake, desk := shelf{number: 2500}.desk(t)
	search := everything(acme)
	search.Counting = true
	_, err := desk.Search(t.Context(), search)
	require.NoError(t, err)
	calls := fake.asked("table/incident")
	require.Len(t, calls, 3)
	require.Contains(t, calls[2].query.Get("sysparm_query"), "^sys_id>"+idOf(2000)+"^ORDERBYsys_id")
	for _, one := range calls {
		require.Empty(t, one.query.Get("sysparm_offset"))
		require.NotContains(t, one.query.Get("sysparm_fields"), "short_description")
		require.NotContains(t, one.query.Get("sysparm_fields"), "sys_tags")
	}
}

func TestACutListIsSaidToBeOne(t *testing.T) {
	_, desk := shelf{number: 2500}.desk(t)
	search := everything(acme)
	search.MaxRows = 1500
	found, err := desk.Search(t.Context(), search)
	require.NoError(t, err)
	require.Len(t, found.Tickets, 1500)
	require.Equal(t, 2500, found.Matched)
	require.False(t, found.Exact)
}

// A total that is not told is asked of the Aggregate API where the list is cut.
func TestASecondOpinionOnTheCount(t *testing.T) {
	bare := shelf{number: 2500, spoil: func(_ *http.Request, header http.Header, body string) string {
		header.Del("X-Total-Count")
		return body
	}}
	fake := newFakeDesk(t, map[string]http.HandlerFunc{
		"table/incident": bare.serve,
		"stats/incident": func(w http.ResponseWriter, r *http.Request) {
			number := "2500"
			if isProbe(r.URL.Query()) {
				number = "0"
			}
			_, _ = io.WriteString(w, `{"result":{"stats":{"count":"`+number+`"}}}`)
		},
	})
	desk, _ := fake.open()
	search := everything(acme)
	search.MaxRows = 100
	found, err := desk.Search(t.Context(), search)
	require.NoError(t, err)
	require.Len(t, found.Tickets, 100)
	require.Equal(t, 2500, found.Matched)
	require.False(t, found.Exact)
	counts := fake.asked("stats/incident")
	require.Len(t, counts, 1)
	require.True(t, strings.HasPrefix(counts[0].query.Get("sysparm_query"), "companyIN"+acmeID))
}

func TestPagingThatNeverEndsEnds(t *testing.T) {
	repeated := func(w http.ResponseWriter, r *http.Request) {
		if isProbe(r.URL.Query()) {
			reply(rows(0))(w, r)
			return
		}
		w.Header().Set("X-Total-Count", "1000000")
		_, _ = io.WriteString(w, rows(3))
	}
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": repeated})
	desk, _ := fake.open()
	found, err := desk.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Equal(t, numbers(1, 3), keysOf(found.Tickets))
	require.False(t, found.Exact)
	require.Len(t, fake.asked("table/incident"), 2)
	require.Contains(t, found.Notices, ticket.Notice{Warning: true, Missing: true, Text: "ServiceNow repeated pages or sent too many, so the list may be incomplete."})

	empty := func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Total-Count", "0")
		if !isProbe(r.URL.Query()) {
			w.Header().Set("X-Total-Count", "99999999")
		}
		_, _ = io.WriteString(w, rows(0))
	}
	fake = newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": empty})
	desk, _ = fake.open()
	found, err = desk.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.False(t, found.Exact)
	require.Len(t, fake.asked("table/incident"), maxPages+1, "and one for the scope")
}

func TestATotalThatGrows(t *testing.T) {
	page := 0
	_, desk := shelf{number: 2500, spoil: func(_ *http.Request, header http.Header, body string) string {
		page++
		header.Set("X-Total-Count", strconv.Itoa(2500+page))
		return body
	}}.desk(t)
	found, err := desk.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Len(t, found.Tickets, 2500)
	require.Contains(t, found.Notices, ticket.Notice{Warning: true, Missing: true, Text: "Tickets changed in ServiceNow while they were read, so the list may miss one."})
}

// Links of a page lead where its sender wants; the first one even has an offset
// of -1. Nobody follows them.
func TestLinksAreNotFollowed(t *testing.T) {
	evil := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("a link was followed") }))
	defer evil.Close()
	_, desk := shelf{number: 1500, spoil: func(_ *http.Request, header http.Header, body string) string {
		header.Set("Link", `<`+evil.URL+`/api/now/table/incident?sysparm_offset=1>;rel="next",<`+evil.URL+`?sysparm_offset=-1>;rel="prev"`)
		return body
	}}.desk(t)
	found, err := desk.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Len(t, found.Tickets, 1500)
}

func TestMoreRowsThanAskedAreTakenOnce(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(rows(3000))})
	connection := fake.connection()
	connection.Limits.MaxRows = 50
	desk, _ := open(t, connection, "secret")
	found, err := desk.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Len(t, found.Tickets, 50)
	require.Equal(t, 3000, found.Matched)
	require.Equal(t, "50", fake.asked("table/incident")[0].query.Get("sysparm_limit"))
}

// A cancelled transaction may come with status 200 and rows before the error.
func TestACancelledTransactionIsAskedInSmallerPages(t *testing.T) {
	const cancelled = `{"result":[],"error":{"message":"Transaction cancelled: maximum execution time exceeded","detail":"x"},"status":"failure"}`
	fake, desk := shelf{number: 900, spoil: func(r *http.Request, _ http.Header, body string) string {
		if limit, _ := strconv.Atoi(r.URL.Query().Get("sysparm_limit")); limit > 100 {
			return cancelled
		}
		return body
	}}.desk(t)
	found, err := desk.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Len(t, found.Tickets, 900)
	require.True(t, found.Exact)
	limits := []string{}
	for _, one := range fake.asked("table/incident")[:3] {
		limits = append(limits, one.query.Get("sysparm_limit"))
	}
	require.Equal(t, []string{"1000", "250", "62"}, limits)

	_, desk = shelf{number: 900, spoil: func(*http.Request, http.Header, string) string { return cancelled }}.desk(t)
	_, err = desk.Search(t.Context(), everything(acme))
	require.ErrorIs(t, err, ticket.ErrTimeout)
	require.ErrorIs(t, err, errCancelled)
}

package jira

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/explain"
)

var demoCatalogue = catalogue{
	slas:       []slaField{{"customfield_10031", "Time to first response"}, {"customfield_10030", "Time to resolution"}},
	priorities: []priority{{"1", "Highest"}, {"2", "High"}, {"3", "Medium"}, {"4", "Low"}, {"5", "Lowest"}},
	statuses:   map[string][]category{"open": {categoryNew}, "verifying": {categoryDone, categoryBusy}},
	types:      []string{"[System] Incident", "Service Request", "Change", "Bug"},
	responses:  []slaField{{"customfield_10031", "Time to first response"}},
	moves:      true,
	roles: map[role][]string{
		roleTeam: {"customfield_10040", "customfield_10041"}, roleService: {"customfield_10042"}, roleMajor: {"customfield_10043"},
		rolePlannedStart: {"customfield_10044"}, rolePlannedEnd: {"customfield_10045"}, rolePending: {"customfield_10046"},
		roleCause: {"customfield_10047"}, roleResolution: {"customfield_10048", "customfield_10050"}, roleChannel: {"customfield_10049"},
	},
}

func written(t *testing.T, search ticket.Search, overrides setup.Mapping) string {
	t.Helper()
	rules, err := newMapping(overrides)
	require.NoError(t, err)
	q, err := buildQuery(search, demoCatalogue, rules)
	require.NoError(t, err)
	return q.text()
}

const urgentFirst = ` ORDER BY cf[10030] ASC, cf[10031] ASC, priority DESC, key ASC`

func TestJQL(t *testing.T) {
	from := time.Date(2026, 10, 25, 0, 0, 0, 0, time.UTC)
	labelled := ticket.Scope{Customer: "night", Projects: []string{"OPS"}, Labels: []string{"night", "it's"}}
	for name, test := range map[string]struct {
		search ticket.Search
		want   string
	}{
		"a scope":                  {everything(acme), `(project in ("ACI", "ACM"))` + urgentFirst},
		"several scopes, one list": {everything(globex, acme), `(project in ("ACI", "ACM", "GLX"))` + urgentFirst},
		"labels":                   {everything(acme, labelled), `(((project in ("ACI", "ACM")) OR ((project in ("OPS")) AND (labels in ("it's", "night")))))` + urgentFirst},
		"a time range in epoch milliseconds": {
			ticket.Search{Scopes: []ticket.Scope{globex}, Time: ticket.CreatedTime, From: from, To: from.Add(time.Hour + 1), Sort: ticket.Sort{By: ticket.ByCreated, Descending: true}},
			`(project in ("GLX")) AND (created >= 1792886400000) AND (created < 1792890000001) ORDER BY created DESC, priority DESC, key ASC`,
		},
		"resolved, or moved into done without a resolution": {
			ticket.Search{Scopes: []ticket.Scope{globex}, Time: ticket.ResolvedTime, From: from, Sort: ticket.Sort{By: ticket.ByKey}},
			`(project in ("GLX")) AND ((((resolved is not EMPTY) AND (resolved >= 1792886400000)) OR ((resolved is EMPTY) AND (statusCategoryChangedDate >= 1792886400000)))) ORDER BY key ASC, priority DESC`,
		},
		"a due time is judged after reading": {
			ticket.Search{Scopes: []ticket.Scope{globex}, Time: ticket.SLADueTime, From: from, Sort: ticket.Sort{By: ticket.ByPriority}},
			`(project in ("GLX")) ORDER BY priority DESC, key ASC`,
		},
		"text": {
			ticket.Search{Scopes: []ticket.Scope{globex}, Filters: ticket.Filters{Text: `disk "sda"`}, Sort: ticket.Sort{By: ticket.ByKey}},
			`(project in ("GLX")) AND (text ~ "disk \\\"sda\\\"") ORDER BY key ASC, priority DESC`,
		},
		"text in titles only": {
			ticket.Search{Scopes: []ticket.Scope{globex}, Filters: ticket.Filters{Text: "disk"}, TitleOnly: true, Sort: ticket.Sort{By: ticket.ByState}},
			`(project in ("GLX")) AND (summary ~ "disk") ORDER BY status ASC, priority DESC, key ASC`,
		},
		"open states": {
			ticket.Search{Scopes: []ticket.Scope{globex}, Filters: ticket.Filters{States: ticket.OpenStates}, Sort: ticket.Sort{By: ticket.ByCustomer}},
			`(project in ("GLX")) AND ((statusCategory not in ("Done"))) ORDER BY project ASC, priority DESC, key ASC`,
		},
		"priorities": {
			ticket.Search{Scopes: []ticket.Scope{globex}, Filters: ticket.Filters{Priorities: []int{1, 2}}, Sort: ticket.Sort{By: ticket.ByKey}},
			`(project in ("GLX")) AND ((priority not in ("Low", "Lowest", "Medium"))) ORDER BY key ASC, priority DESC`,
		},
		"the middle priority is also that of tickets without one": {
			ticket.Search{Scopes: []ticket.Scope{globex}, Filters: ticket.Filters{Priorities: []int{3}}, Sort: ticket.Sort{By: ticket.ByKey}},
			`(project in ("GLX")) AND ((((priority not in ("High", "Highest", "Low", "Lowest"))) OR (priority is EMPTY))) ORDER BY key ASC, priority DESC`,
		},
		"types": {
			ticket.Search{Scopes: []ticket.Scope{globex}, Filters: ticket.Filters{Types: []ticket.Type{ticket.Incident}}, Sort: ticket.Sort{By: ticket.ByKey}},
			`(project in ("GLX")) AND ((issuetype not in ("Bug", "Change", "Service Request"))) ORDER BY key ASC, priority DESC`,
		},
		"people and service levels are judged after reading": {
			ticket.Search{Scopes: []ticket.Scope{globex}, Filters: ticket.Filters{Assignees: []string{"x"}, SLA: []ticket.SLAState{ticket.SLABreached}}, Sort: ticket.Sort{By: ticket.ByKey}},
			`(project in ("GLX")) ORDER BY key ASC, priority DESC`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, test.want, written(t, test.search, setup.Mapping{}))
		})
	}
}

func TestOverridesWidenWhatIsAskedFor(t *testing.T) {
	search := everything(globex)
	search.Filters.States = []ticket.State{ticket.Open}
	require.Contains(t, written(t, search, setup.Mapping{}), `statusCategory not in ("In Progress", "Done")`)
	// "Verifying" exists in two categories: both may hold open tickets now.
	require.NotContains(t, written(t, search, setup.Mapping{States: map[string]string{"Verifying": "open"}}), "statusCategory")
	require.NotContains(t, written(t, search, setup.Mapping{States: map[string]string{"not in the catalogue": "open"}}), "statusCategory")
	require.Contains(t, written(t, search, setup.Mapping{States: map[string]string{"not in the catalogue": "closed"}}), "statusCategory")
}

func TestScopesThatCannotBeAskedFor(t *testing.T) {
	for name, scope := range map[string]ticket.Scope{
		"no project":                  {Customer: "acme", Labels: []string{"a"}},
		"an empty project":            {Projects: []string{" "}},
		"a control character":         {Projects: []string{"ACM\n"}},
		"a control character, labels": {Projects: []string{"ACM"}, Labels: []string{"a\x00"}},
	} {
		_, err := buildQuery(everything(scope), demoCatalogue, mapping{})
		require.ErrorIs(t, err, explain.ErrScope, name)
	}
	_, err := buildQuery(everything(ticket.Scope{Projects: make([]string, maxScopeValues+1)}), demoCatalogue, mapping{})
	require.ErrorIs(t, err, explain.ErrScope)
	require.ErrorContains(t, err, "5001")
}

func TestLongListsAreSplit(t *testing.T) {
	var projects []string
	for i := range 1000 {
		projects = append(projects, fmt.Sprintf("K%04d", i))
	}
	tokens, err := tokenise(written(t, everything(ticket.Scope{Projects: projects}), setup.Mapping{}))
	require.NoError(t, err)
	list, longest, all := 0, 0, 0
	for _, one := range tokens {
		switch one.kind {
		case 's':
			list++
			all++
		case ')':
			longest, list = max(longest, list), 0
		}
	}
	require.Equal(t, 1000, all)
	require.LessOrEqual(t, longest, maxList)
}

// Whatever the filters hold, the query reads as the scope AND further groups,
// with balanced parentheses outside strings and an order made of known names.
func TestTheScopeCannotBeLeft(t *testing.T) {
	scope, err := scopeClause([]ticket.Scope{acme})
	require.NoError(t, err)
	wantScope, err := tokenise(string(scope))
	require.NoError(t, err)
	var hostile []string
	t.Run("hostile inputs", func(t *testing.T) {
		for _, input := range hostileInputs(t) {
			hostile = append(hostile, input)
		}
	})
	hostile = append(hostile,
		`summary ~ "a ORDER BY " OR project = SECRET`, `x = 1) OR (project = SECRET`, `a = 1 || project = SECRET`, "ORDER/**/BY", "order\nby",
		`summary ~ 'a\'' OR project = SECRET`, `"order by" = 1`, "）OR（project = SECRET", "a\x00b\u2028c", `cf[10010] = ")"`, `summary ~ "x`)
	text := rapid.OneOf(rapid.SampledFrom(hostile), rapid.String(), rapid.StringOf(rapid.RuneFrom([]rune(`"\'()[]{}&|!ANDOR =~<>,`))))
	rapid.Check(t, func(t *rapid.T) {
		known := demoCatalogue
		known.priorities = append([]priority{{"9", text.Draw(t, "priority name")}}, known.priorities...)
		known.types = append([]string{text.Draw(t, "type name")}, known.types...)
		search := ticket.Search{
			Scopes: []ticket.Scope{acme},
			Filters: ticket.Filters{
				States:     rapid.SliceOf(rapid.SampledFrom(ticket.States)).Draw(t, "states"),
				Priorities: rapid.SliceOf(rapid.IntRange(-1, 9)).Draw(t, "priorities"),
				Types:      rapid.SliceOf(rapid.SampledFrom(ticket.Types)).Draw(t, "types"),
				Assignees:  rapid.SliceOf(text).Draw(t, "assignees"),
				Text:       text.Draw(t, "text"),
			},
			Time: ticket.TimeField(rapid.SampledFrom([]string{"created", "updated", "resolved", "slaDue", "none", `x" OR 1`}).Draw(t, "time")),
			From: time.Unix(rapid.Int64Range(-1e9, 1e10).Draw(t, "from"), 0), To: time.Unix(rapid.Int64Range(-1e9, 1e10).Draw(t, "to"), 0),
			Sort:      ticket.Sort{By: ticket.SortBy(text.Draw(t, "sort")), Descending: rapid.Bool().Draw(t, "descending")},
			TitleOnly: rapid.Bool().Draw(t, "titles"),
		}
		q, err := buildQuery(search, known, mapping{})
		if err != nil {
			t.Fatal(err)
		}
		tokens, err := tokenise(q.text())
		if err != nil {
			t.Fatalf("%s: %v", q.text(), err)
		}
		parts, tail, err := groups(tokens)
		if err != nil {
			t.Fatalf("%s: %v", q.text(), err)
		}
		if fmt.Sprint(parts[0]) != fmt.Sprint(wantScope) {
			t.Fatalf("%s does not begin with the scope", q.text())
		}
		for _, one := range tail {
			if one.kind == 's' || (one.kind == 'w' && !strings.Contains("ORDER BY ASC DESC priority key cf[10030] cf[10031]", one.value)) {
				t.Fatalf("%s orders by %q", q.text(), one.value)
			}
		}
		counted, err := tokenise(string(q.where))
		if err != nil || len(counted) != len(tokens)-len(tail) {
			t.Fatalf("what is counted is not what is asked: %s", q.where)
		}
	})
}

package playbook

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestMatchersMeanWhatTheyMeanToAlertmanager(t *testing.T) {
	for _, row := range []struct {
		matchers string
		labels   labelSet
		fits     bool
	}{
		{`{a="b"}`, labelSet{"a": "b"}, true},
		{`a="b"`, labelSet{"a": "b"}, true},
		{` { a = "b" , } `, labelSet{"a": "b"}, true},
		{`a=b`, labelSet{"a": "b"}, true},
		{`a="b",c="d"`, labelSet{"a": "b"}, false},
		{`a="b",c="d"`, labelSet{"a": "b", "c": "d", "e": "f"}, true},
		{`a="b",c=""`, labelSet{"a": "b"}, true},
		{`a="b",c=""`, labelSet{"a": "b", "c": ""}, true},
		{`a="b",c=""`, labelSet{"a": "b", "c": "x"}, false},
		{`a="b",c!="x"`, labelSet{"a": "b"}, true},
		{`a="b",c!="x"`, labelSet{"a": "b", "c": "x"}, false},
		{`a="b",c!~"test.*"`, labelSet{"a": "b"}, true},
		{`a="b",c!~"test.*"`, labelSet{"a": "b", "c": "test-1"}, false},
		{`a="b",c=~"x|"`, labelSet{"a": "b"}, true},
		{`a=~"b"`, labelSet{"a": "abc"}, false},
		{`a=~"b|abc"`, labelSet{"a": "abc"}, true},
		{`a=~"ab|bc"`, labelSet{"a": "abc"}, false},
		{`a=~"(?i)DISK.*"`, labelSet{"a": "Diskfull"}, true},
		{`a=~"disk."`, labelSet{"a": "disk\n"}, false},
		{`{"foo bar"="x"}`, labelSet{"foo bar": "x"}, true},
		{`{"città"="Forlì"}`, labelSet{"città": "Forlì"}, true},
		{`{città=Forlì}`, labelSet{"città": "Forlì"}, true},
		{`{"a\"b"="c\\d\n"}`, labelSet{`a"b`: "c\\d\n"}, true},
		{`{a="} , b=\"c\""}`, labelSet{"a": `} , b="c"`}, true},
		{`a=~"web-\\d+"`, labelSet{"a": "web-12"}, true},
	} {
		found := matchOne(t, []Entry{entry("e", row.matchers)}, row.labels)
		assert.Equal(t, row.fits, found.Entry == "e", "%s on %v: %s", row.matchers, row.labels, found.Why)
	}
}

func TestOneOfSeveralSetsHasToFit(t *testing.T) {
	several := []Entry{entry("e", "alertname=\"A\"\n\n{\n  alertname=\"B\",\n  x=\"y\"\n}\n", `alertname="C"`)}
	for name, want := range map[string]int{"A": 0, "B": 0, "C": 1} {
		found := matchOne(t, several, labelSet{"alertname": name, "x": "y"})
		assert.Equal(t, "e", found.Entry)
		assert.Equal(t, want, found.Set)
	}
	assert.Empty(t, matchOne(t, several, labelSet{"alertname": "D"}).Entry)
	assert.Equal(t, 1, matchOne(t, []Entry{entry("e", `a="b"`, `a="b",c="d"`)}, labelSet{"a": "b", "c": "d"}).Set, "the more specific set")
	assert.Equal(t, 0, matchOne(t, []Entry{entry("e", `a="b"`, `c="d"`)}, labelSet{"a": "b", "c": "d"}).Set, "the first of equal sets")
}

func TestNoMatchersAreNoCatchAll(t *testing.T) {
	for _, none := range [][]string{nil, {}, {""}, {" \n\t\n"}} {
		answer := match(t, Question{Entries: []Entry{{ID: "e", Matchers: none, Customer: "acme"}}, Targets: []Target{{ID: "t", Labels: labelSet{"customer": "acme"}}}})
		assert.Equal(t, Judgement{ID: "e"}, answer.Entries[0])
		assert.Empty(t, answer.Matches[0].Entry)
		assert.Equal(t, "No entry fits.", answer.Matches[0].Why)
	}
}

func TestCustomerOfAnEntryIsAMatcher(t *testing.T) {
	entries := []Entry{{ID: "e", Matchers: []string{`alertname="A"`}, Customer: "acme"}}
	assert.Equal(t, "e", matchOne(t, entries, labelSet{"alertname": "A", "customer": "acme"}).Entry)
	assert.Empty(t, matchOne(t, entries, labelSet{"alertname": "A", "customer": "globex"}).Entry)
	assert.Empty(t, matchOne(t, entries, labelSet{"alertname": "A"}).Entry)

	both := []Entry{entries[0], entry("f", `alertname="A",customer="acme"`), {ID: "g", Matchers: []string{`alertname="A",customer="acme"`}, Customer: "acme"}}
	answer := match(t, Question{Entries: both, Targets: []Target{{ID: "t", Labels: labelSet{"alertname": "A", "customer": "acme"}}}})
	assert.Equal(t, []string{"e", "f", "g"}, answer.Matches[0].Conflict, "however the customer is stated, it is the same")
	for _, one := range answer.Entries {
		assert.Equal(t, 8, one.Specificity)
	}
}

// TestPrecedence goes down the ladder: each row takes away what decided in the row before.
func TestPrecedence(t *testing.T) {
	entries := []Entry{
		{ID: "pinned"},
		{ID: "named-1"}, {ID: "named-2", Priority: 9},
		{ID: "listing", Rules: []string{"r"}},
		{ID: "customers", Matchers: []string{`customer="acme"` + `,severity="page"`}, Priority: -3},
		{ID: "urgent", Matchers: []string{`severity="page"`}, Priority: 5},
		{ID: "specific", Matchers: []string{`severity="page",alertname="A"`}, ReviewedOn: "2026-01-01"},
		{ID: "equal", Matchers: []string{`severity="page",service="S"`}, ReviewedOn: "2026-02-01"},
		{ID: "vague", Matchers: []string{`severity=~"page|warn"`}},
		{ID: "anything", Matchers: []string{`{}`}, Priority: 99},
	}
	target := Target{
		ID: "t", RuleUID: "r", Pinned: "pinned", Named: []string{"gone", "named-1", "named-2"},
		Labels: labelSet{"customer": "acme", "severity": "page", "alertname": "A", "service": "S"},
	}
	for _, row := range []struct {
		entry, why string
		by         By
		conflict   []string
	}{
		{"pinned", "A person pinned this entry here.", ByPin, nil},
		{"named-1", "The alert rule points to this entry.", ByName, nil},
		{"named-2", "The alert rule points to this entry.", ByName, nil},
		{"listing", "This entry lists the alert rule.", ByRule, nil},
		{"customers", `Its matchers fit: customer="acme", severity="page". It is for this customer and comes before general ones.`, ByMatchers, nil},
		{"urgent", `Its matchers fit: severity="page". Its priority is higher (5, the next one's is 0).`, ByMatchers, nil},
		{"equal", `Its matchers fit: severity="page", service="S". So does another entry, no better and no worse, which is a conflict; what was reviewed last is shown first.`,
			ByMatchers, []string{"equal", "specific"}},
		{"specific", `Its matchers fit: severity="page", alertname="A". It is more specific (8, the next one is 2).`, ByMatchers, nil},
		{"vague", `Its matchers fit: severity=~"page|warn".`, ByMatchers, nil},
		{"anything", "Nothing else fits. This entry tells no alert from another, so it does not count as coverage.", ByCatchAll, nil},
		{"", "No entry fits.", ByNothing, nil},
	} {
		found := match(t, Question{Entries: entries, Targets: []Target{target}}).Matches[0]
		assert.Equal(t, row.entry, found.Entry)
		assert.Equal(t, row.by, found.By)
		assert.Equal(t, row.why, found.Why)
		assert.ElementsMatch(t, row.conflict, found.Conflict)
		assert.Len(t, found.Also, max(0, len(entries)-1-max(0, len(found.Conflict)-1)))
		if row.by == ByPin {
			target.Pinned = ""
		}
		var rest []Entry
		for _, one := range entries {
			if one.ID != row.entry {
				rest = append(rest, one)
			}
		}
		entries = rest
	}
}

func TestTiesAreConflicts(t *testing.T) {
	tie := func(a, b Entry, labels labelSet) []string {
		a.ID, b.ID = "a", "b"
		return matchOne(t, []Entry{a, b}, labels).Conflict
	}
	labels := labelSet{"x": "1", "y": "2", "customer": "acme"}
	assert.Equal(t, []string{"a", "b"}, tie(entry("", `x="1"`), entry("", `y="2"`), labels))
	assert.Equal(t, []string{"b", "a"}, tie(entry("", `x="1"`), Entry{Matchers: []string{`y="2"`}, ReviewedOn: "2026-11-01"}, labels))
	assert.Equal(t, []string{"a", "b"}, tie(entry("", `x="1"`), Entry{Matchers: []string{`y="2"`}, ReviewedOn: "yesterday"}, labels), "no day is never")
	assert.Empty(t, tie(entry("", `x="1"`), Entry{Matchers: []string{`y="2"`}, Priority: -1}, labels))
	assert.Empty(t, tie(entry("", `x="1"`), entry("", `x="1",z!="q"`), labels), "more specific by one")
	assert.Empty(t, tie(entry("", `x="1",customer="acme"`), entry("", `x="1",y="2"`), labels), "the customer's before the general, equally specific one")
	assert.Empty(t, tie(entry("", `{}`), entry("", `a!="b"`), labels), "catch-alls are in nobody's way")
	assert.Equal(t, []string{"a", "b"}, match(t, Question{
		Entries: []Entry{{ID: "b", Rules: []string{"r"}}, {ID: "a", Rules: []string{"r", "r"}}},
		Targets: []Target{{ID: "t", RuleUID: "r"}},
	}).Matches[0].Conflict)
}

func TestRulesOfSeveralCustomers(t *testing.T) {
	entries := []Entry{{ID: "acme", Customer: "acme", Rules: []string{"r"}}, {ID: "globex", Customer: "globex", Rules: []string{"r"}}}
	targets := []Target{
		{ID: "1", RuleUID: "r", Labels: labelSet{"customer": "acme"}},
		{ID: "2", RuleUID: "r", Labels: labelSet{"customer": "initech"}},
		{ID: "3", RuleUID: "r"},
		{ID: "4", RuleUID: ""},
	}
	found := match(t, Question{Entries: entries, Targets: targets}).Matches
	assert.Equal(t, "acme", found[0].Entry)
	assert.Empty(t, found[1].Entry)
	assert.Equal(t, []string{"acme", "globex"}, found[2].Conflict, "a rule that does not say whose it is")
	assert.Empty(t, found[3].Entry)
}

func TestPinnedEntryThatIsGone(t *testing.T) {
	found := match(t, Question{
		Entries: []Entry{entry("e", `a="b"`)},
		Targets: []Target{{ID: "1", Labels: labelSet{"a": "b"}, Pinned: "gone"}, {ID: "2", Labels: labelSet{"a": "b"}}, {ID: "3", Pinned: "gone"}},
	}).Matches
	assert.Equal(t, `The entry that was pinned is not to be found. Its matchers fit: a="b".`, found[0].Why)
	assert.Equal(t, `Its matchers fit: a="b".`, found[1].Why)
	assert.Equal(t, "The entry that was pinned is not to be found. No entry fits.", found[2].Why)
}

func TestEntriesAreCounted(t *testing.T) {
	answer := match(t, Question{
		Entries: []Entry{entry("a", `x="1"`), {ID: "b", Matchers: []string{`x=~"1|2"`}, Rules: []string{"r"}}, entry("c", `{}`), entry("d", `x="9"`)},
		Targets: []Target{
			{ID: "1", Labels: labelSet{"x": "1"}}, {ID: "2", Labels: labelSet{"x": "1", "y": "z"}},
			{ID: "3", Labels: labelSet{"x": "2"}, RuleUID: "r"}, {ID: "4", RuleUID: "r"}, {ID: "5", Pinned: "c", Named: []string{"a"}},
		},
	})
	counts := map[string][2]int{}
	for _, one := range answer.Entries {
		counts[one.ID] = [2]int{one.Fits, one.First}
	}
	assert.Equal(t, map[string][2]int{"a": {3, 2}, "b": {4, 2}, "c": {5, 1}, "d": {0, 0}}, counts)
}

package playbook

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCatchAlls(t *testing.T) {
	for _, row := range []struct {
		matchers    string
		isCatchAll  bool
		specificity int
	}{
		{`{}`, true, 0},
		{`alertname=~".*"`, true, 0},
		{`alertname=~".+"`, true, 0},
		{`alertname=~"(.|\\n)+"`, true, 0},
		{`alertname=~"[A-Z].*"`, true, 0},
		{`alertname=~"[a-zA-Z0-9]+"`, true, 0},
		{`alertname=~"\\S+"`, true, 0},
		{`alertname=~"Disk|.*"`, true, 0},
		{`alertname=~"Disk|"`, true, 2},
		{`alertname=~"(Disk)?"`, true, 2},
		{`alertname=~"[^x].*"`, true, 0},
		{`alertname=~""`, true, 0},
		{`alertname!~""`, true, 0},
		{`alertname!=""`, true, 0},
		{`alertname=""`, true, 0},
		{`severity!=""`, true, 0},
		{`severity!="info"`, true, 1},
		{`severity!~"info|debug"`, true, 1},
		{`severity!~"|info"`, true, 1},
		{`a!="x",b!="y",c=~".+"`, true, 2},
		{`order=~"[0-9]+"`, true, 0},
		// Whose alert it is says nothing of what it is about.
		{`customer="acme"`, true, 4},
		{`customer=~"acme|globex"`, true, 2},
		{`customer="acme",alertname=~".+"`, true, 4},

		{`severity="critical"`, false, 4},
		{`alertname="DiskFull"`, false, 4},
		{`alertname=DiskFull,customer=acme`, false, 8},
		{`alertname=DiskFull,alertname=DiskFull`, false, 4},
		{`alertname=~"Disk.*"`, false, 2},
		{`alertname=~".*Full"`, false, 2},
		{`alertname=~"Disk(Full|Slow)"`, false, 2},
		{`status=~"5.."`, false, 2},
		{`alertname=~"Disk.*",severity!="info"`, false, 3},
		{`alertname=~"Disk.*",severity=~".+"`, false, 2},
		{`customer=~"acme|globex",alertname="A",x!~"y"`, false, 7},
		{`service!~"[^e].*|"`, false, 1}, // which is: begins with e
	} {
		judged := match(t, Question{Entries: []Entry{entry("e", row.matchers)}}).Entries[0]
		assert.Empty(t, judged.Problem, row.matchers)
		assert.Equal(t, row.isCatchAll, judged.CatchAll, row.matchers)
		assert.Equal(t, row.specificity, judged.Specificity, row.matchers)
	}
}

func TestCatchAllOfOneSetIsNotThatOfAnother(t *testing.T) {
	entries := []Entry{entry("e", `alertname="A"`, `{}`), entry("f", `x=~"y.*"`)}
	assert.False(t, match(t, Question{Entries: entries}).Entries[0].CatchAll)
	named := matchOne(t, entries, labelSet{"alertname": "A"})
	assert.Equal(t, []any{"e", ByMatchers, 0}, []any{named.Entry, named.By, named.Set})
	other := matchOne(t, entries, labelSet{"alertname": "B"})
	assert.Equal(t, []any{"e", ByCatchAll, 1}, []any{other.Entry, other.By, other.Set})
	before := matchOne(t, entries, labelSet{"alertname": "B", "x": "yes"})
	assert.Equal(t, []any{"f", ByMatchers}, []any{before.Entry, before.By})
	assert.Equal(t, []string{"e"}, before.Also)
}

func TestCatchAllThatListsARuleCountsThere(t *testing.T) {
	found := match(t, Question{
		Entries: []Entry{{ID: "e", Matchers: []string{`{}`}, Rules: []string{"r"}}, entry("f", `{}`)},
		Targets: []Target{{ID: "1", RuleUID: "r"}, {ID: "2", RuleUID: "other"}},
	}).Matches
	assert.Equal(t, ByRule, found[0].By)
	assert.Empty(t, found[0].Conflict)
	assert.Equal(t, ByCatchAll, found[1].By)
}

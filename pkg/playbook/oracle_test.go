package playbook

import (
	"strconv"
	"strings"

	"github.com/prometheus/alertmanager/matcher/parse"
	"github.com/prometheus/alertmanager/pkg/labels"
	"github.com/prometheus/common/model"
	"pgregory.net/rapid"
)

// plainly judges one entry on one label set with Alertmanager's library alone: does it
// fit, does it tell anything, and how does it stand.
type plainly struct {
	fits, tells, isCustomers bool
	specificity              int
}

func (p plainly) better(other plainly) bool {
	if p.fits != other.fits {
		return p.fits
	}
	if p.tells != other.tells {
		return p.tells
	}
	if p.isCustomers != other.isCustomers {
		return p.isCustomers
	}
	return p.specificity > other.specificity
}

func judgePlainly(entry Entry, target labelSet) plainly {
	lset := model.LabelSet{}
	for name, value := range target {
		lset[model.LabelName(name)] = model.LabelValue(value)
	}
	var best plainly
	for _, text := range entry.Matchers {
		matchers, err := parse.Matchers(text)
		if err != nil {
			panic(err)
		}
		if entry.Customer != "" {
			matchers = append(matchers, &labels.Matcher{Type: labels.MatchEqual, Name: "customer", Value: entry.Customer})
		}
		now := plainly{fits: matchers.Matches(lset)}
		seen := map[string]bool{}
		for _, m := range matchers {
			key := m.Name + "\x00" + m.Type.String() + m.Value
			if seen[key] {
				continue
			}
			seen[key] = true
			now.specificity += specificityOf(m)
			now.tells = now.tells || (m.Name != "customer" && !isOpen(m))
			now.isCustomers = now.isCustomers || (m.Name == "customer" && m.Type == labels.MatchEqual && m.Value != "")
		}
		if now.better(best) {
			best = now
		}
	}
	return best
}

// bestPlainly is what has to be found, by trying everything. Several are a conflict.
func bestPlainly(entries []Entry, target Target) (By, []string) {
	has := func(ids ...string) []string {
		for _, id := range ids {
			for _, entry := range entries {
				if entry.ID == id && id != "" {
					return []string{id}
				}
			}
		}
		return nil
	}
	if found := has(target.Pinned); found != nil {
		return ByPin, found
	}
	if found := has(target.Named...); found != nil {
		return ByName, found
	}
	standings := map[string][]int{}
	telling, listing, catching := []string{}, []string{}, []string{}
	for _, entry := range entries {
		on := judgePlainly(entry, target.Labels)
		standing := []int{bit(on.isCustomers), entry.Priority, on.specificity}
		if on.fits && on.tells {
			telling = append(telling, entry.ID)
		} else if on.fits {
			catching = append(catching, entry.ID)
		}
		foreign := entry.Customer != "" && target.Labels["customer"] != "" && entry.Customer != target.Labels["customer"]
		for _, uid := range entry.Rules {
			if uid == target.RuleUID && uid != "" && !foreign {
				listing = append(listing, entry.ID)
				if !on.fits || !on.tells {
					standing = []int{0, entry.Priority, 0}
				}
				standing[0] = max(standing[0], bit(entry.Customer != ""))
				break
			}
		}
		standings[entry.ID] = standing
	}
	for _, way := range []struct {
		by    By
		found []string
	}{{ByRule, listing}, {ByMatchers, telling}, {ByCatchAll, catching}} {
		if len(way.found) > 0 {
			return way.by, greatest(way.found, standings)
		}
	}
	return ByNothing, nil
}

func bit(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func greatest(ids []string, standings map[string][]int) []string {
	var best []string
	for _, id := range ids {
		switch {
		case best == nil || isGreater(standings[id], standings[best[0]]):
			best = []string{id}
		case !isGreater(standings[best[0]], standings[id]):
			best = append(best, id)
		}
	}
	return best
}

func isGreater(a, b []int) bool {
	for i := range a {
		if a[i] != b[i] {
			return a[i] > b[i]
		}
	}
	return false
}

// What labels and matchers are drawn from: few words, so that they meet.
var (
	drawnNames  = []string{"alertname", "customer", "service", "severity", "città", "foo bar", `we"ird`, "a.b", "{}"}
	drawnValues = []string{
		"", "disk", "Disk", "disk-1", "esb-1", "esb-22", "acme", "globex", "page", "è", `a"b`, "x\ny", "a,b}", " ", "q", `\d`, "12",
	}
	drawnExpressions = []string{
		"", ".*", ".+", "disk|Disk", "disk.*", "(?i)disk", "[a-z]+", "esb-[0-9]+", "a|", "acme|globex", ".*b.*", "[^d].*", "x\ny", `\\d`, "(?s).+", "é|è", "(ab?|,)+",
	}
)

func drawLabels(t *rapid.T) labelSet {
	return rapid.MapOfN(rapid.SampledFrom(drawnNames), rapid.SampledFrom(drawnValues), 0, 6).Draw(t, "labels")
}

func drawMatcher(t *rapid.T) string {
	operator := rapid.SampledFrom([]string{"=", "!=", "=~", "!~"}).Draw(t, "operator")
	values := drawnValues
	if strings.Contains(operator, "~") {
		values = drawnExpressions
	}
	name := rapid.SampledFrom(drawnNames).Draw(t, "name")
	value := rapid.SampledFrom(values).Draw(t, "value")
	word := func(text, what string) string {
		if text == "" || strings.ContainsAny(text, "{}!=~,\\\"'` \n") || rapid.Bool().Draw(t, what) {
			return strconv.Quote(text)
		}
		return text
	}
	return word(name, "quoted name") + operator + word(value, "quoted value")
}

func drawSet(t *rapid.T) string {
	text := strings.Join(rapid.SliceOfN(rapid.Custom(drawMatcher), 0, 4).Draw(t, "matchers"), rapid.SampledFrom([]string{",", " , "}).Draw(t, "comma"))
	if text == "" || rapid.Bool().Draw(t, "braces") {
		return "{" + text + "}"
	}
	return text
}

var drawnRules = []string{"", "r1", "r2", "r3"}

func drawEntries(t *rapid.T) []Entry {
	entries := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Entry {
		return Entry{
			Matchers:   rapid.SliceOfN(rapid.Custom(drawSet), 0, 3).Draw(t, "sets"),
			Customer:   rapid.SampledFrom([]string{"", "", "acme", "globex"}).Draw(t, "customer"),
			Priority:   rapid.IntRange(-1, 1).Draw(t, "priority"),
			ReviewedOn: rapid.SampledFrom([]string{"", "2026-01-01", "2026-02-01"}).Draw(t, "reviewed"),
			Rules:      rapid.SliceOfN(rapid.SampledFrom(drawnRules), 0, 1).Draw(t, "rules"),
		}
	}), 0, 12).Draw(t, "entries")
	for i := range entries {
		entries[i].ID = "e" + strconv.Itoa(i)
	}
	return entries
}

func drawTargets(t *rapid.T) []Target {
	ids := rapid.SampledFrom([]string{"e0", "e1", "e5", "gone"})
	targets := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Target {
		one := Target{Labels: drawLabels(t), RuleUID: rapid.SampledFrom(drawnRules).Draw(t, "rule")}
		switch rapid.IntRange(0, 9).Draw(t, "way") {
		case 0:
			one.Pinned = ids.Draw(t, "pinned")
		case 1:
			one.Named = rapid.SliceOfN(ids, 0, 3).Draw(t, "named")
		}
		return one
	}), 1, 12).Draw(t, "targets")
	for i := range targets {
		targets[i].ID = "t" + strconv.Itoa(i)
	}
	return targets
}

package tickets

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/question"
	"github.com/quantyca/rounds/pkg/ticket"
)

// countFrame is a table of numbers as Grafana's alert rules take it: texts are the
// labels of the one number of a row, and no two rows have the same. It holds no time
// and no address.
func countFrame(got gathered, wanted countQuery) (*data.Frame, []data.Notice, error) {
	counting := wanted.counting(got.views)
	counting.ByCount = wanted.ByCount
	counts, err := counting.Count(got.tickets)
	if err != nil {
		return nil, nil, groupsFault(err)
	}
	var notices []data.Notice
	if len(counts) > wanted.Limit {
		notices = append(notices, data.Notice{
			Severity: data.NoticeSeverityInfo, Text: fmt.Sprintf("Showing %d of %d groups.", wanted.Limit, len(counts)),
		})
		counts = counts[:wanted.Limit]
	}
	return countsFrame("count", "count", counts, wanted, got.views), notices, nil
}

// countsFrame is a number of tickets a group.
func countsFrame(name, field string, counts []ticket.Count, wanted countQuery, views []instance.View) *data.Frame {
	numbers := make([]float64, len(counts))
	for i, one := range counts {
		numbers[i] = float64(one.Count)
	}
	number := frames.Untitled(field, "", numbers)
	words := frames.ColumnOf(counts, func(c ticket.Count) []string { return c.Words })
	frame := data.NewFrame(name, append(groupFields(wanted.GroupBy, words, views), number)...)
	frame.Meta = frames.NumericMeta()
	return frame
}

func groupsFault(err error) error {
	if errors.Is(err, ticket.ErrTooManyGroups) {
		return faults.BadRequest("With its empty groups this count has more than %d rows; group by less, or leave the empty ones out.", question.MaxLimit)
	}
	return err
}

// NoticeApproximate stands beside numbers of what was not read whole.
const NoticeApproximate = "These numbers are approximate: more tickets match than are read for a count."

var countTitles = map[ticket.CountKey]string{
	ticket.CountCustomer: "Customer", ticket.CountConnection: "Connection", ticket.CountState: "State", ticket.CountPriority: "Priority",
	ticket.CountType: "Type", ticket.CountSLA: "SLA", ticket.CountPending: "Waits for", ticket.CountAssignee: "Assignee",
	ticket.CountReporter: "Reporter", ticket.CountTeam: "Team", ticket.CountService: "Service", ticket.CountCancelled: "Cancelled",
	ticket.CountMajor: "Major incident", ticket.CountStateRaw: "State there", ticket.CountPriorityRaw: "Priority there",
}

// countWords are how people read the groups whose words are known beforehand.
var countWords = map[ticket.CountKey][]frames.Word{
	ticket.CountState: frames.StateWords, ticket.CountType: frames.TypeWords, ticket.CountSLA: frames.SLAWords, ticket.CountPending: frames.PendingWords,
	ticket.CountPriority: frames.PriorityLabels,
}

func countMappings(key ticket.CountKey) data.ValueMappings {
	words, known := countWords[key]
	if !known {
		return nil
	}
	return frames.Mappings(words)
}

// lineTitle is what people read beside a line of a graph, whose name no mapping changes:
// the words of its group as tables show them. It is empty where nothing is grouped.
func lineTitle(keys []ticket.CountKey, words []string, names map[string]string) string {
	shown := make([]string, len(keys))
	for i, key := range keys {
		shown[i] = groupWord(key, words[i], names)
		if at := slices.IndexFunc(countWords[key], func(w frames.Word) bool { return w.Value == words[i] }); at >= 0 {
			shown[i] = countWords[key][at].Text
		}
	}
	return strings.Join(shown, " · ")
}

// CountMeta is the frame's meta.custom.
type CountMeta struct {
	Groups  int `json:"groups"`
	Counted int `json:"counted"`
	// Exact is false where more tickets match than were read.
	Exact bool   `json:"exact"`
	AsOf  string `json:"asOf,omitempty"`
}

func countMetaOf(answer ticket.Answer, groups int, nothingAsked bool) CountMeta {
	meta := CountMeta{Groups: groups, Counted: answer.Returned, Exact: answer.Exact || nothingAsked}
	if !answer.AsOf.IsZero() {
		meta.AsOf = answer.AsOf.UTC().Format(time.RFC3339)
	}
	return meta
}

func describeCount(wanted countQuery) string {
	groups := make([]string, len(wanted.GroupBy))
	for i, key := range wanted.GroupBy {
		groups[i] = string(key)
	}
	by := "by " + strings.Join(groups, ", ")
	if len(groups) == 0 {
		by = "all together"
	}
	return describeFilters(wanted.Filters, wanted.Time) + fmt.Sprintf(", counted %s, zero %t, partial %t", by, wanted.Zero, wanted.Partial)
}

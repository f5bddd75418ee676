package ticket

import (
	"regexp"
	"strings"
)

// ReportedBys are those that are known, in the order in which people read them.
var ReportedBys = []ReportedBy{ReportedByMonitoring, ReportedByTeam, ReportedByCustomer}

// ParseReportedBy reads the word of who told of a ticket.
func ParseReportedBy(word string) (ReportedBy, error) {
	return parseWord("word for who reports", word, ReportedBys)
}

// channelWords are the channels that leave no doubt about who used them. A channel
// such as "web" or "Jira" is used by everybody.
var channelWords = []struct {
	word *regexp.Regexp
	by   ReportedBy
}{
	{regexp.MustCompile(`(?i)\b(monitoring|monitor|events?|alerts?|alarms?)\b`), ReportedByMonitoring},
	{regexp.MustCompile(`(?i)^(phone|e ?mail|self ?service|chat|walk ?in|virtual agent)$`), ReportedByCustomer},
}

// ByChannel is who uses a channel, by the system's own words for it, of which the
// first that says something counts.
func ByChannel(names ...string) ReportedBy {
	for _, name := range names {
		spaced := strings.TrimSpace(strings.NewReplacer("_", " ", "-", " ").Replace(name))
		for _, rule := range channelWords {
			if rule.word.MatchString(spaced) {
				return rule.by
			}
		}
	}
	return ReportedByUnknown
}

package setup

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

const maxName = 200

func validateConnection(connection Connection, path string) []Problem {
	f := &findings{path: path}
	if !idPattern.MatchString(connection.ID) {
		f.fail("id", idMessage)
	}
	if len(connection.Name) > maxName || !printable(connection.Name) {
		f.fail("name", "must be at most %d printable characters", maxName)
	}
	if !printable(connection.CloudID) || strings.ContainsAny(connection.CloudID, "/?#%\\") {
		f.fail("cloudId", "must be the id that Atlassian shows, letters, digits and dashes")
	}
	validateSystem(f, connection)
	validateTables(f, connection.Tables)
	validateAddresses(f, connection)
	validateMapping(f, connection.System, connection.Mapping)
	validateLimits(f, connection.Limits)
	for i, field := range connection.SLA.Fields {
		if strings.TrimSpace(field) == "" || len(field) > maxName || !printable(field) {
			f.fail(fmt.Sprintf("sla.fields[%d]", i), "must be a field's name or id")
		}
	}
	return f.problems
}

// maxTables bounds what one ServiceNow query asks for; each table costs a call.
const maxTables = 50

var tablePattern = regexp.MustCompile(`^[a-z][a-z0-9_]{0,79}$`)

// validateSystem says what does not fit the ticket system that the connection
// names. A key of another system changes nothing, so it is only warned of.
func validateSystem(f *findings, connection Connection) {
	methods, known := methodsOf[connection.System]
	if !known {
		f.fail("system", "must be jira-cloud, jira-dc or servicenow")
		return
	}
	validateAuth(f, connection, methods)
	for _, key := range []struct {
		name    string
		stated  bool
		belongs []System
		whose   string
	}{
		{"cloudId", connection.CloudID != "", []System{JiraCloud}, "Jira Cloud"},
		{"apiUrl", connection.APIURL != "", []System{JiraCloud}, "Jira Cloud"},
		{"tokenUrl", connection.TokenURL != "", []System{JiraCloud, ServiceNow}, "Jira Cloud and ServiceNow"},
		{"tables", len(connection.Tables) > 0, []System{ServiceNow}, "ServiceNow"},
	} {
		if key.stated && !slices.Contains(key.belongs, connection.System) {
			f.warn(key.name, "is only for %s and has no effect here", key.whose)
		}
	}
}

func validateTables(f *findings, tables []string) {
	if len(tables) > maxTables {
		f.fail("tables", "holds more than %d", maxTables)
	}
	for i, table := range tables {
		switch {
		case !tablePattern.MatchString(table):
			f.fail(fmt.Sprintf("tables[%d]", i), "must be a table's name such as incident: small letters, digits and underscores")
		case slices.Contains(tables[:i], table):
			f.warn(fmt.Sprintf("tables[%d]", i), "%s stands twice", table)
		}
	}
}

func validateAddresses(f *findings, connection Connection) {
	if connection.URL == "" {
		f.fail("url", "is missing")
	}
	for _, address := range []struct{ key, text string }{
		{"url", connection.URL}, {"apiUrl", connection.APIURL}, {"tokenUrl", connection.TokenURL},
	} {
		if address.text == "" {
			continue
		}
		if reason := CheckAddress(address.text); reason != "" {
			f.fail(address.key, "%s", reason)
			continue
		}
		if isPrivate(address.text) && !connection.AllowPrivateNetwork {
			f.fail(address.key, "lies in a private network, which is refused unless allowPrivateNetwork is true")
		}
		if strings.HasPrefix(address.text, "http://") && !isPrivate(address.text) {
			f.warn(address.key, "sends the credential unencrypted; use https")
		}
	}
}

func validateLimits(f *findings, limits Limits) {
	for _, limit := range []struct {
		key   string
		value float64
		most  float64
	}{
		{"maxRows", float64(limits.MaxRows), 50_000},
		{"timeoutSeconds", float64(limits.TimeoutSeconds), 300},
		{"cacheSeconds", float64(limits.CacheSeconds), 3600},
		{"requestsPerSecond", limits.RequestsPerSecond, 100},
		{"concurrency", float64(limits.Concurrency), 20},
		{"maxAgeMinutes", float64(limits.MaxAgeMinutes), 1440},
	} {
		if limit.value < 0 || limit.value > limit.most {
			f.fail("limits."+limit.key, "must be between 0 (the default) and %g", limit.most)
		}
	}
	if limits.MirrorDays < -1 || limits.MirrorDays > maxMirrorDays {
		f.fail("limits.mirrorDays", "must be between 0 (the default) and %d, or -1 to copy no tickets", maxMirrorDays)
	}
}

// maxMirrorDays is ten years.
const maxMirrorDays = 3650

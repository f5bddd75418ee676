package jira

import (
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/quantyca/rounds/pkg/httpx"
)

// flatText is a field's value as people would write it: options, users, projects
// and the like by their names, lists joined by commas and sorted, documents as
// plain text. It is "" for a missing value, and for a value of an unknown shape.
func flatText(raw json.RawMessage, limit int) string {
	return httpx.Clean(flatten(raw, 0), limit-1)
}

// maxFlat bounds how deep values lie in each other.
const maxFlat = 4

func flatten(raw json.RawMessage, depth int) string {
	trimmed := strings.TrimSpace(string(raw))
	if trimmed == "" || depth > maxFlat {
		return ""
	}
	switch trimmed[0] {
	case '"':
		return withoutClass(word(raw))
	case '[':
		var all []json.RawMessage
		if json.Unmarshal(raw, &all) != nil {
			return ""
		}
		var parts []string
		for _, one := range all {
			if part := flatten(one, depth+1); part != "" {
				parts = append(parts, part)
			}
		}
		slices.Sort(parts)
		return strings.Join(slices.Compact(parts), ", ")
	case '{':
		return flattenObject(raw, depth)
	case 't', 'f':
		flag, err := strconv.ParseBool(trimmed)
		if err != nil {
			return ""
		}
		return strconv.FormatBool(flag)
	case 'n':
		return ""
	}
	return trimmed
}

// names are the members by which objects are called, the first that is there counts:
// options have a value, people a displayName, versions and priorities a name, other
// tickets a key, teams a title.
var names = []string{"displayName", "value", "name", "title", "filename", "key", "text", "id"}

func flattenObject(raw json.RawMessage, depth int) string {
	var members map[string]json.RawMessage
	if json.Unmarshal(raw, &members) != nil {
		return ""
	}
	if word(members["type"]) == "doc" {
		return plainText(raw, false, maxFlatText)
	}
	if request := members["requestType"]; len(request) > 0 {
		return flatten(request, depth+1)
	}
	for _, name := range names {
		own := word(members[name])
		if own == "" {
			continue
		}
		// A cascading choice holds the narrower one as its child.
		if child := flatten(members["child"], depth+1); child != "" {
			return own + " / " + child
		}
		return own
	}
	return ""
}

// maxFlatText is the length of the longest text that is shown of a field.
const maxFlatText = 2000

// sprint matches what version 2 answers for a sprint: a dump of the object.
var sprint = regexp.MustCompile(`^com\.atlassian\.[A-Za-z.]+@[0-9a-f]+\[(?:.*,)?name=([^,\]]*)`)

func withoutClass(text string) string {
	if dumped := sprint.FindStringSubmatch(text); dumped != nil {
		return dumped[1]
	}
	return text
}

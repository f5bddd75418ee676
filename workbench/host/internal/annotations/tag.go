package annotations

import (
	"encoding/json"
	"slices"
	"strings"
)

// tagsLimit is how long the JSON of an annotation's tags may be in bytes: [annotations] tags_length's default.
const tagsLimit = 500

type tag struct{ key, value string }

func (t tag) String() string {
	if t.value == "" {
		return t.key
	}
	return t.key + ":" + t.value
}

// parseTags reads "key" and "key:value". What stands behind a second colon is lost without a word, as in Grafana.
func parseTags(texts []string) []tag {
	var tags []tag
	for _, text := range texts {
		parts := strings.Split(text, ":")
		one := tag{key: strings.TrimSpace(parts[0])}
		if len(parts) > 1 {
			one.value = strings.TrimSpace(parts[1])
		}
		if one.key != "" && !slices.Contains(tags, one) {
			tags = append(tags, one)
		}
	}
	return tags
}

func texts(tags []tag) []string {
	list := make([]string, 0, len(tags))
	for _, one := range tags {
		list = append(list, one.String())
	}
	return list
}

// tooLong tells whether the tags exceed the limit.
func tooLong(tags []string) bool {
	text, err := json.Marshal(tags)
	return err != nil || len(text) > tagsLimit
}

// hasTags tells whether rows have the wanted tags. Grafana counts the rows that match any of them and compares with
// the number of wanted ones; so a key alone misses what has it twice.
func hasTags(rows, wanted []tag, anyOf bool) bool {
	matching := 0
	for _, row := range rows {
		if slices.ContainsFunc(wanted, func(one tag) bool {
			return one.key == row.key && (one.value == "" || one.value == row.value)
		}) {
			matching++
		}
	}
	return anyOf && matching > 0 || !anyOf && matching == len(wanted)
}

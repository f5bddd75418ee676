package setup

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// isJSON says whether text is to be read as JSON. YAML holds nearly all of JSON,
// but the YAML library refuses two of its escapes (\/ and surrogate pairs).
func isJSON(text string) bool {
	trimmed := strings.TrimSpace(text)
	return strings.HasPrefix(trimmed, "{") && json.Valid([]byte(trimmed))
}

// jsonReader reads token by token, for encoding/json alone would let the last
// of two equal keys win in silence.
type jsonReader struct {
	decoder *json.Decoder
	nodes   int
}

func readJSON(text string) (any, error) {
	reader := jsonReader{decoder: json.NewDecoder(strings.NewReader(text))}
	reader.decoder.UseNumber()
	return reader.value(0)
}

func (r *jsonReader) value(depth int) (any, error) {
	r.nodes++
	if depth > maxDepth || r.nodes > maxNodes {
		return nil, unreadable("it is nested too deeply or holds too much")
	}
	token, err := r.decoder.Token()
	if err != nil {
		return nil, unreadable("it is not JSON")
	}
	switch token := token.(type) {
	case json.Delim:
		if token == '{' {
			return r.object(depth)
		}
		return r.array(depth)
	case json.Number:
		return number(token)
	default:
		return token, nil
	}
}

func (r *jsonReader) object(depth int) (any, error) {
	tree := Tree{}
	for r.decoder.More() {
		token, err := r.decoder.Token()
		key, ok := token.(string)
		if err != nil || !ok {
			return nil, unreadable("it is not JSON")
		}
		if _, repeated := tree[key]; repeated {
			return nil, unreadable(fmt.Sprintf("the key %q stands twice", key))
		}
		if tree[key], err = r.value(depth + 1); err != nil {
			return nil, err
		}
	}
	_, err := r.decoder.Token()
	return tree, err
}

func (r *jsonReader) array(depth int) (any, error) {
	list := []any{}
	for r.decoder.More() {
		value, err := r.value(depth + 1)
		if err != nil {
			return nil, err
		}
		list = append(list, value)
	}
	_, err := r.decoder.Token()
	return list, err
}

func number(text json.Number) (any, error) {
	if whole, err := strconv.ParseInt(text.String(), 10, 64); err == nil {
		return whole, nil
	}
	value, err := text.Float64()
	if err != nil {
		return nil, unreadable("a number is out of range")
	}
	return simplest(value), nil
}

// simplest makes 1e2 and 100.0 the same as 100, which is how they are written back.
func simplest(value float64) any {
	const exact = 1 << 53
	if value == math.Trunc(value) && math.Abs(value) < exact {
		return int64(value)
	}
	return value
}

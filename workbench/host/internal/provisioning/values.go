package provisioning

import (
	"strconv"

	"go.yaml.in/yaml/v3"
)

// The types below are YAML values in which variables are replaced while they are read.
type (
	text   string
	truth  bool
	number int64
	object map[string]any
	texts  map[string]string
)

func (t *text) UnmarshalYAML(node *yaml.Node) error {
	value, err := scalar(node)
	*t = text(value)
	return err
}

func (t *truth) UnmarshalYAML(node *yaml.Node) error {
	value, err := scalar(node)
	if err != nil {
		return err
	}
	parsed, err := strconv.ParseBool(value)
	*t = truth(parsed)
	return err
}

func (n *number) UnmarshalYAML(node *yaml.Node) error {
	value, err := scalar(node)
	if err != nil || value == "" {
		return err
	}
	parsed, err := strconv.ParseInt(value, 10, 64)
	*n = number(parsed)
	return err
}

func (o *object) UnmarshalYAML(node *yaml.Node) error {
	raw := map[string]any{}
	if err := node.Decode(&raw); err != nil {
		return err
	}
	done, err := interpolateMap(raw)
	*o = done
	return err
}

func (t *texts) UnmarshalYAML(node *yaml.Node) error {
	raw := map[string]string{}
	if err := node.Decode(&raw); err != nil {
		return err
	}
	done := make(map[string]string, len(raw))
	for name, value := range raw {
		changed, err := Interpolate(value)
		if err != nil {
			return err
		}
		done[name] = changed
	}
	*t = done
	return nil
}

func scalar(node *yaml.Node) (string, error) {
	var raw string
	if err := node.Decode(&raw); err != nil {
		return "", err
	}
	return Interpolate(raw)
}

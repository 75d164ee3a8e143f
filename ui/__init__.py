"""The desktop: what people see, over the same workflows as the command line."""

//! Each check finds what it is for, nothing beside it, and its fixes clear what they are for.

//! Icons by name: code points of the icon font (Phosphor, regular), as its style sheet lists them.

/// `rows`.
pub const ROWS: &str = "\u{e5a2}";
/// `palette`.
pub const PALETTE: &str = "\u{e6c8}";
/// `bookmark-simple`.
pub const BOOKMARK_SIMPLE: &str = "\u{e0ea}";
/// `funnel-simple`.
pub const FUNNEL_SIMPLE: &str = "\u{e268}";
/// `magnifying-glass`.
pub const MAGNIFYING_GLASS: &str = "\u{e30c}";
/// `magnifying-glass-plus`.
pub const MAGNIFYING_GLASS_PLUS: &str = "\u{e310}";
/// `magnifying-glass-minus`.
pub const MAGNIFYING_GLASS_MINUS: &str = "\u{e30e}";
/// `arrows-out-line-horizontal`.
pub const ARROWS_OUT_LINE_HORIZONTAL: &str = "\u{e534}";
/// `arrow-u-up-left`.
pub const ARROW_U_UP_LEFT: &str = "\u{e08a}";
/// `arrow-u-up-right`.
pub const ARROW_U_UP_RIGHT: &str = "\u{e08c}";
/// `eye`.
pub const EYE: &str = "\u{e220}";
/// `file-text`.
pub const FILE_TEXT: &str = "\u{e23a}";
/// `link`.
pub const LINK: &str = "\u{e2e2}";
/// `key`.
pub const KEY: &str = "\u{e2d6}";
/// `push-pin`.
pub const PUSH_PIN: &str = "\u{e3e2}";
/// `copy`.
pub const COPY: &str = "\u{e1ca}";
/// `x`.
pub const X: &str = "\u{e4f6}";
/// `caret-down`.
pub const CARET_DOWN: &str = "\u{e136}";
/// `caret-right`.
pub const CARET_RIGHT: &str = "\u{e13a}";
/// `caret-up`.
pub const CARET_UP: &str = "\u{e13c}";
/// `caret-left`.
pub const CARET_LEFT: &str = "\u{e138}";
/// `pencil-simple`.
pub const PENCIL_SIMPLE: &str = "\u{e3b4}";
/// `tag`.
pub const TAG: &str = "\u{e478}";
/// `warning`.
pub const WARNING: &str = "\u{e4e0}";
/// `plus-circle`.
pub const PLUS_CIRCLE: &str = "\u{e3d6}";
/// `minus-circle`.
pub const MINUS_CIRCLE: &str = "\u{e32c}";
/// `chart-bar`.
pub const CHART_BAR: &str = "\u{e150}";
/// `info`.
pub const INFO: &str = "\u{e2ce}";
/// `check-circle`.
pub const CHECK_CIRCLE: &str = "\u{e184}";
/// `plus`.
pub const PLUS: &str = "\u{e3d4}";
/// `minus`.
pub const MINUS: &str = "\u{e32a}";
/// `folder-open`.
pub const FOLDER_OPEN: &str = "\u{e256}";
/// `file-plus`.
pub const FILE_PLUS: &str = "\u{e236}";
/// `trash`.
pub const TRASH: &str = "\u{e4a6}";
/// `gear`.
pub const GEAR: &str = "\u{e270}";
/// `question`.
pub const QUESTION: &str = "\u{e3e8}";
/// `clock-counter-clockwise`.
pub const CLOCK_COUNTER_CLOCKWISE: &str = "\u{e1a0}";
/// `list`.
pub const LIST: &str = "\u{e2f0}";
/// `arrow-bend-down-right`.
pub const ARROW_BEND_DOWN_RIGHT: &str = "\u{e01a}";
/// `check`.
pub const CHECK: &str = "\u{e182}";
/// `moon`.
pub const MOON: &str = "\u{e330}";
/// `sun`.
pub const SUN: &str = "\u{e472}";
/// `desktop`.
pub const DESKTOP: &str = "\u{e560}";
/// `arrow-right`.
pub const ARROW_RIGHT: &str = "\u{e06c}";
/// `arrow-left`.
pub const ARROW_LEFT: &str = "\u{e058}";
/// `prohibit`.
pub const PROHIBIT: &str = "\u{e3de}";
/// `lock-simple`.
pub const LOCK_SIMPLE: &str = "\u{e308}";
/// `export`.
pub const EXPORT: &str = "\u{eaf0}";
/// `download-simple`.
pub const DOWNLOAD_SIMPLE: &str = "\u{e20c}";
/// `dots-three`.
pub const DOTS_THREE: &str = "\u{e1fe}";
/// `keyboard`.
pub const KEYBOARD: &str = "\u{e2d8}";
/// `translate`.
pub const TRANSLATE: &str = "\u{e4a2}";
/// `text-aa`.
pub const TEXT_AA: &str = "\u{e6ee}";
/// `sort-ascending`.
pub const SORT_ASCENDING: &str = "\u{e444}";
/// `sort-descending`.
pub const SORT_DESCENDING: &str = "\u{e446}";
/// `circle`.
pub const CIRCLE: &str = "\u{e18a}";
/// `triangle`.
pub const TRIANGLE: &str = "\u{e4b0}";
/// `square`.
pub const SQUARE: &str = "\u{e45e}";
/// `diamond`.
pub const DIAMOND: &str = "\u{e1ec}";
/// `shield`.
pub const SHIELD: &str = "\u{e40a}";
/// `octagon`.
pub const OCTAGON: &str = "\u{e38e}";
/// `flag`.
pub const FLAG: &str = "\u{e244}";
/// `chat-centered`.
pub const CHAT_CENTERED: &str = "\u{e160}";
/// `hourglass-simple-medium`.
pub const HOURGLASS_SIMPLE_MEDIUM: &str = "\u{e2c0}";
/// `user`.
pub const USER: &str = "\u{e4c2}";
/// `users`.
pub const USERS: &str = "\u{e4d6}";
/// `buildings`.
pub const BUILDINGS: &str = "\u{e102}";
/// `books`.
pub const BOOKS: &str = "\u{e758}";
/// `calendar-blank`.
pub const CALENDAR_BLANK: &str = "\u{e10a}";
/// `gavel`.
pub const GAVEL: &str = "\u{ea32}";
/// `scales`.
pub const SCALES: &str = "\u{e750}";
/// `chart-line-up`.
pub const CHART_LINE_UP: &str = "\u{e156}";
/// `article`.
pub const ARTICLE: &str = "\u{e0a8}";
/// `notebook`.
pub const NOTEBOOK: &str = "\u{e34e}";
/// `table`.
pub const TABLE: &str = "\u{e476}";
/// `list-magnifying-glass`.
pub const LIST_MAGNIFYING_GLASS: &str = "\u{ebe0}";
/// `flag-banner`.
pub const FLAG_BANNER: &str = "\u{e622}";
/// `git-merge`.
pub const GIT_MERGE: &str = "\u{e280}";
/// `arrow-fat-lines-right`.
pub const ARROW_FAT_LINES_RIGHT: &str = "\u{e528}";
/// `arrows-left-right`.
pub const ARROWS_LEFT_RIGHT: &str = "\u{e0a0}";
/// `eye-slash`.
pub const EYE_SLASH: &str = "\u{e224}";
/// `speaker-high`.
pub const SPEAKER_HIGH: &str = "\u{e44a}";
/// `skip-forward`.
pub const SKIP_FORWARD: &str = "\u{e5a6}";
/// `x-circle`.
pub const X_CIRCLE: &str = "\u{e4f8}";
/// `check-square`.
pub const CHECK_SQUARE: &str = "\u{e186}";
/// `square-split-vertical`.
pub const SQUARE_SPLIT_VERTICAL: &str = "\u{e874}";
/// `warning-circle`.
pub const WARNING_CIRCLE: &str = "\u{e4e2}";
/// `text-b`.
pub const TEXT_B: &str = "\u{e5be}";
/// `text-italic`.
pub const TEXT_ITALIC: &str = "\u{e5c0}";
/// `text-h`.
pub const TEXT_H: &str = "\u{e6ba}";
/// `list-bullets`.
pub const LIST_BULLETS: &str = "\u{e2f2}";
/// `list-numbers`.
pub const LIST_NUMBERS: &str = "\u{e2f6}";
/// `quotes`.
pub const QUOTES: &str = "\u{e660}";
/// `at`.
pub const AT: &str = "\u{e0ac}";

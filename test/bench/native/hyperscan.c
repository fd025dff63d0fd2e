/*
 * Hyperscan as a contestant: hyperscan <phrases.txt> <count> <folded text>...
 * It speaks the lines that engine/worker.ts describes. Phrases are the third column of phrases.txt.
 */

#include <hs/hs.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  char *bytes;
  size_t length;
  uint32_t *words; /* for each byte, the number of the word that begins behind it */
} Text;

typedef struct {
  const size_t *lengths;
  const Text *text;
  uint64_t hits;
  uint32_t check;
} Result;

/* Processor time: the work has one thread, and other programs don't lengthen it. */
static double now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static Text read_text(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) exit(2);
  fseek(file, 0, SEEK_END);
  Text text = {NULL, (size_t)ftell(file), NULL};
  rewind(file);
  text.bytes = malloc(text.length + 1);
  if (fread(text.bytes, 1, text.length, file) != text.length) exit(2);
  text.bytes[text.length] = 0;
  fclose(file);
  return text;
}

static void number_words(Text *text) {
  uint32_t count = 0;
  text->words = malloc((text->length + 1) * sizeof(uint32_t));
  for (size_t i = 0; i < text->length; i += 1) {
    text->words[i] = count;
    int word = text->bytes[i] != ' ' && text->bytes[i] != '\n';
    char next = text->bytes[i + 1];
    if (word && (next == ' ' || next == '\n')) count += 1;
  }
}

static int count_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context) {
  (void)id, (void)from, (void)to, (void)flags;
  ((Result *)context)->hits += 1;
  return 0;
}

static int check_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context) {
  (void)from, (void)flags;
  Result *result = context;
  uint32_t word = result->text->words[to - result->lengths[id]];
  uint32_t hash = ((id + 1) * 0x9e3779b1u) ^ ((word + 1) * 0x85ebca6bu);
  hash = (hash ^ (hash >> 15)) * 0x2c1b3c6du;
  result->hits += 1;
  result->check += hash ^ (hash >> 13);
  return 0;
}

int main(int argc, char **argv) {
  if (argc < 4) return 2;
  unsigned count = (unsigned)strtoul(argv[2], NULL, 10);
  Text phrases = read_text(argv[1]);
  const char **patterns = malloc(count * sizeof(char *));
  size_t *lengths = malloc(count * sizeof(size_t));
  unsigned *flags = calloc(count, sizeof(unsigned));
  unsigned *ids = malloc(count * sizeof(unsigned));
  char *at = phrases.bytes;
  for (unsigned i = 0; i < count; i += 1) {
    char *folded = strchr(strchr(at, '\t') + 1, '\t') + 1;
    char *end = strchr(folded, '\n');
    size_t length = (size_t)(end - folded);
    char *pattern = malloc(length + 3);
    pattern[0] = ' ';
    memcpy(pattern + 1, folded, length);
    pattern[length + 1] = ' ';
    pattern[length + 2] = 0;
    patterns[i] = pattern;
    lengths[i] = length + 2;
    ids[i] = i;
    at = end + 1;
  }
  int texts = argc - 3;
  Text *text = malloc((size_t)texts * sizeof(Text));
  for (int i = 0; i < texts; i += 1) {
    text[i] = read_text(argv[3 + i]);
    number_words(&text[i]);
  }

  double start = now_ms();
  hs_database_t *database = NULL;
  hs_compile_error_t *error = NULL;
  if (hs_compile_lit_multi(patterns, flags, ids, lengths, count, HS_MODE_BLOCK, NULL, &database, &error) != HS_SUCCESS) {
    fprintf(stderr, "error: %s\n", error ? error->message : "does not compile");
    return 1;
  }
  hs_scratch_t *scratch = NULL;
  if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) return 1;
  double build = now_ms() - start;
  size_t size = 0;
  hs_database_size(database, &size);
  printf("{\"build\":%.3f,\"heap\":%zu}\n", build, size);
  fflush(stdout);

  char line[100];
  while (fgets(line, sizeof line, stdin)) {
    char command[20];
    int number = 0, runs = 1;
    if (sscanf(line, "%19s %d %d", command, &number, &runs) < 2 || number >= texts) return 2;
    const Text *searched = &text[number];
    Result result = {lengths, searched, 0, 0};
    if (strcmp(command, "check") == 0) {
      hs_scan(database, searched->bytes, (unsigned)searched->length, 0, scratch, check_match, &result);
      printf("{\"hits\":%llu,\"check\":%u}\n", (unsigned long long)result.hits, result.check);
    } else {
      printf("{\"ms\":[");
      for (int run = 0; run < runs; run += 1) {
        double begin = now_ms();
        hs_scan(database, searched->bytes, (unsigned)searched->length, 0, scratch, count_match, &result);
        printf("%s%.4f", run ? "," : "", now_ms() - begin);
      }
      printf("]}\n");
    }
    fflush(stdout);
  }
  return 0;
}
